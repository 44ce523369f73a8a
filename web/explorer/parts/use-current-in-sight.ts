import { type RefObject, useLayoutEffect, useRef } from 'react';
import { usePlace } from '../routing/location.ts';

/** For ways that scroll where there is little room: the one to the page that is shown is in sight. */
export function useCurrentInSight(): RefObject<HTMLElement | null> {
  const { path } = usePlace();
  const ways = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path has another way.
  useLayoutEffect(() => {
    const current = ways.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (ways.current === null || current === undefined) return;
    // Not scrollIntoView, which would scroll the page, too.
    const { left, right } = ways.current.getBoundingClientRect();
    ways.current.scrollLeft += Math.min(current.left - left, 0) + Math.max(current.right - right, 0);
  }, [path]);
  return ways;
}
