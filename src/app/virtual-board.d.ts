declare module 'virtual:board' {
  import type { Board } from '../domain/board-config.ts'

  /** What the browser knows of `board.config.ts`. */
  export const board: Board
}
