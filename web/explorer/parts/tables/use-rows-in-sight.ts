import { type RefObject, useLayoutEffect, useState } from 'react';

interface LongRows {
  readonly count: number;
  /** Height of each row, in pixels. */
  readonly height: number;
}

/** Rows drawn above and below what is in sight, so that scrolling does not show gaps. */
const AROUND = 12;

/** Hook for the place of the first row to draw and of the one after the last, of a body that scrolls with the page. */
export function useRowsInSight(
  body: RefObject<Element | null>,
  { count, height }: LongRows,
): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  useLayoutEffect(() => {
    const look = () => {
      if (body.current === null) return;
      // Rows of a body that is still below fill as much as those in sight will.
      const above = Math.max(-body.current.getBoundingClientRect().top, 0);
      const within = (place: number) => Math.min(Math.max(place, 0), count);
      const first = within(Math.floor(above / height) - AROUND);
      const end = within(Math.ceil((above + window.innerHeight) / height) + AROUND);
      setRange((before) => (before[0] === first && before[1] === end ? before : [first, end]));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    // Also told when something above becomes higher.
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    observer.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [body, count, height]);
  return range;
}
