import type { Page } from '@playwright/test'

/** Puts a mark on the drawn heading (`data-mark`); a page that is drawn anew loses it. */
export const markHeading = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.querySelector('main h1')?.setAttribute('data-mark', ''))
  })
