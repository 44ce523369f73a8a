import { useLayoutEffect, useRef } from 'react';
import { drawnAsVectors } from './export-picture.ts';
import type { Picture } from './merge-views.ts';
import type { PictureView } from './picture-view.ts';

interface PrintedPictureProps {
  readonly view: PictureView;
  readonly picture: Picture;
}

/** Whole picture as SVG for printing; the canvas has the pixels and the section of the screen. */
export function PrintedPicture({ view, picture }: PrintedPictureProps) {
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // CSS variables rather than values, since the print theme differs from the screen's.
    const text = drawnAsVectors(view, picture, (name) => `var(--${name})`);
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    field.current?.replaceChildren(document.importNode(drawn, true));
  }, [view, picture]);
  return <div ref={field} className="printed-picture" role="img" aria-label="The picture" />;
}
