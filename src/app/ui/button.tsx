import type { ComponentProps } from 'react'
import { joinClasses } from './join-classes.ts'

/** A button in outline: for what changes the page. The only filled control of a page is its main action. */
export function Button({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={joinClasses(
        'min-h-11 rounded-[2px] border border-ink px-5 font-sans text-large font-[600] hover:border-pencil hover:text-pencil',
        className,
      )}
      {...rest}
    />
  )
}

/** A button that reads as a link. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={joinClasses('pencil-link touch-target', className)} {...rest} />
}
