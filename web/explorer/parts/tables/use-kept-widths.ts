import { type RefObject, useLayoutEffect } from 'react';

/** Keeps the columns of a body's table from getting narrower, where not all of its rows are drawn. */
export function useKeptWidths(body: RefObject<HTMLTableSectionElement | null>, isPartly: boolean): void {
  useLayoutEffect(() => {
    const heads = [...(body.current?.closest('table')?.tHead?.rows[0]?.cells ?? [])];
    if (!isPartly) return;
    const keep = () => {
      for (const head of heads) head.style.minWidth = '';
      const widths = heads.map((head) => head.offsetWidth);
      heads.forEach((head, place) => {
        head.style.minWidth = `${widths[place]}px`;
      });
    };
    keep();
    window.addEventListener('resize', keep);
    return () => {
      window.removeEventListener('resize', keep);
      for (const head of heads) head.style.minWidth = '';
    };
  }, [body, isPartly]);
}
