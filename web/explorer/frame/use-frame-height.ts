import { type RefObject, useLayoutEffect } from 'react';

/** Sets the frame's height for the style sheets, so that sticky elements and anchors clear it. */
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
