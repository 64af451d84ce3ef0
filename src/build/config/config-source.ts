import { parseSync, type ESTree } from 'vite'
import type { Position } from '../../domain/problem.ts'

/** Where things stand in the text of the configuration. */
export interface ConfigSource {
  /** Why the text is no TypeScript; `null` where it is. */
  readonly syntaxError: { readonly message: string; readonly position: Position } | null
  /**
   * The place of a key by its path, such as `tags.1.name`. Where the text does not show it (it is
   * computed, imported, or not there), the nearest one around it that it does show; else 1:1.
   */
  readonly positionOf: (path: string) => Position
}

const start: Position = { line: 1, column: 1 }

/** Reads the text of the configuration without running it. */
export function toConfigSource(text: string, file: string): ConfigSource {
  const { errors, program } = parseSync(file, text)
  const [error] = errors
  if (error) {
    return {
      syntaxError: { message: error.message, position: toPosition(text, error.labels[0]?.start ?? 0) },
      positionOf: () => start,
    }
  }
  const exported = program.body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration
  return {
    syntaxError: null,
    positionOf(path) {
      let value = toObject(exported, program)
      let found: number | undefined
      for (const name of path.split('.')) {
        const child = findChild(value, name)
        if (!child) break
        found = child.start
        value = toObject(child.type === 'Property' ? child.value : child, program)
      }
      return found === undefined ? start : toPosition(text, found)
    },
  }
}

function findChild(value: ESTree.Node | undefined, name: string): ESTree.Node | undefined {
  if (value?.type === 'ArrayExpression') return value.elements[Number(name)] ?? undefined
  if (value?.type !== 'ObjectExpression') return undefined
  return value.properties.findLast(
    (property) => property.type === 'Property' && !property.computed && (property.key.type === 'Identifier' ? property.key.name : property.key.type === 'Literal' ? property.key.value : null) === name,
  )
}

/** What an expression stands for, past its types, `defineBoard(...)`, and the name of a constant. */
function toObject(node: ESTree.Node | null | undefined, program: ESTree.Program, steps = 0): ESTree.Node | undefined {
  if (!node || steps > 10) return undefined
  const past = (inner: ESTree.Node | null | undefined) => toObject(inner, program, steps + 1)
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' || node.type === 'ParenthesizedExpression') return past(node.expression)
  if (node.type === 'CallExpression') return past(node.arguments[0])
  if (node.type !== 'Identifier') return node
  const constants = program.body.flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
  return past(constants.find(({ id }) => id.type === 'Identifier' && id.name === node.name)?.init)
}

function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
