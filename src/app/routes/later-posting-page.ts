/** Fetches the page of a posting, which no list needs before one is opened. A second call fetches nothing. */
export const loadPostingPage = () => import('./posting-page.tsx')
