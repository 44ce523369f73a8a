import { useLayoutEffect, useRef } from 'react';
import { drawnAsVectors } from './export-picture.ts';
import type { Picture } from './merge-views.ts';
import type { PictureView } from './picture-view.ts';

interface PrintedPictureProps {
  readonly view: PictureView;
  readonly picture: Picture;
}

/** The whole picture as vectors: the one on the screen is pixels, as wide as the window and cut as it was moved. */
export function PrintedPicture({ view, picture }: PrintedPictureProps) {
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Names of colours, not values: those of paper differ from those of a dark screen.
    const text = drawnAsVectors(view, picture, (name) => `var(--${name})`);
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    field.current?.replaceChildren(document.importNode(drawn, true));
  }, [view, picture]);
  return <div ref={field} className="printed-picture" role="img" aria-label="The picture" />;
}
