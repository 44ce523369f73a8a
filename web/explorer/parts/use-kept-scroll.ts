import { type RefObject, useLayoutEffect, useRef } from 'react';
import { entryKey } from '../routing/location.ts';

/** Scroll positions by history entry. */
const kept = new Map<string, ScrollToOptions>();

/** Hook that restores the scroll position of an element after going back. */
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
