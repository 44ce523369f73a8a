import { type RefObject, useLayoutEffect, useRef } from 'react';
import { usePlace } from './location.ts';

/** Hook that scrolls navigation so that the current page's link is visible. */
export function useCurrentInSight(): RefObject<HTMLElement | null> {
  const { path } = usePlace();
  const ways = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path has another way.
  useLayoutEffect(() => {
    const current = ways.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (ways.current === null || current === undefined) return;
    // `scrollIntoView` would scroll the page, too.
    const { left, right } = ways.current.getBoundingClientRect();
    ways.current.scrollLeft += Math.min(current.left - left, 0) + Math.max(current.right - right, 0);
  }, [path]);
  return ways;
}
