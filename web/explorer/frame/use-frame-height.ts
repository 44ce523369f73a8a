import { type RefObject, useLayoutEffect } from 'react';

/** Tells the style sheets how high the frame is now: what sticks below it, or is jumped to, must clear its notice too. */
export function useFrameHeight(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current: element } = frame;
    if (element === null) return;
    const { style } = document.documentElement;
    const measure = () => style.setProperty('--frame-height', `${element.getBoundingClientRect().height}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element, { box: 'border-box' });
    return () => observer.disconnect();
  }, [frame]);
}
