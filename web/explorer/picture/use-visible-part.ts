import { type RefObject, useLayoutEffect, useState } from 'react';

/** Distance beyond the edge that is drawn too, and by which the part changes. */
const STEP = 400;

export interface Part {
  readonly top: number;
  readonly bottom: number;
}

/** Returns the part of a scrolled field that is to be drawn, in pixels from its top. */
export function useVisiblePart(field: RefObject<HTMLElement | null>): Part {
  const [part, setPart] = useState<Part>({ top: -STEP, bottom: 4 * STEP });
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / STEP) * STEP - STEP;
      const bottom = Math.ceil((element.scrollTop + element.clientHeight) / STEP) * STEP + STEP;
      setPart((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [field]);
  return part;
}
