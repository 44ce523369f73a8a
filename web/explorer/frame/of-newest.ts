/** Whether a page lists what the API answers at the newest revision only. */
export function isOfNewest(path: string): boolean {
  return path === '/' || path === '/search' || /^\/list\/(standards|services|environments)$/.test(path);
}
