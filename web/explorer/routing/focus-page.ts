/** Moves the focus to the page, since the element that had it is gone or was the link. */
export function focusPage(): void {
  document.getElementById('page')?.focus({ preventScroll: true });
}
