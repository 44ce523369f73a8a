/** Reading goes on at the page: what had the focus is gone, or was the way to it. */
export function focusPage(): void {
  document.getElementById('page')?.focus({ preventScroll: true });
}
