import { type RefObject, useEffect } from 'react';

/** Hook that scrolls the matrix, and the page if need be, to the open cell, clear of the heads that stay. */
export function useOpenInSight(field: RefObject<HTMLElement | null>, open: string | null): void {
  useEffect(() => {
    const cell = open === null ? null : document.getElementById(`cell-${open}`)?.closest('td');
    const [head, name] = [field.current?.querySelector('thead'), cell?.parentElement?.querySelector('th')];
    if (field.current === null || cell == null || head == null || name == null) return;
    field.current.style.scrollPadding = `${head.offsetHeight}px 1rem 3rem ${name.offsetWidth}px`;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [field, open]);
}
