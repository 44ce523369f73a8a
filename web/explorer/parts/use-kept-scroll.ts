import { type RefObject, useLayoutEffect, useRef } from 'react';
import { entryKey } from '../routing/location.ts';

/** Where fields were scrolled to, by the entry of the history. */
const kept = new Map<string, ScrollToOptions>();

/** For a field that scrolls by itself: going back comes to the same place in it, as it does on a page. */
export function useKeptScroll(): RefObject<HTMLElement | null> {
  const field = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    const place = kept.get(entryKey());
    if (place !== undefined) element.scrollTo(place);
    const keep = () => kept.set(entryKey(), { top: element.scrollTop, left: element.scrollLeft });
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, []);
  return field;
}
