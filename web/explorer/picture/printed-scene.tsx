import { useLayoutEffect, useRef } from 'react';
import type { Scene } from './scene.ts';
import { colourVariable } from './scene-marks.tsx';
import { svgOf } from './scene-svg.ts';

/** Whole picture as it is saved, in the colours of paper. */
export function PrintedScene({ scene }: { readonly scene: Scene }) {
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Variables rather than their values, since the theme of print differs from the screen's.
    const drawn = new DOMParser().parseFromString(svgOf(scene, colourVariable), 'image/svg+xml').documentElement;
    field.current?.replaceChildren(document.importNode(drawn, true));
  }, [scene]);
  return <div ref={field} className="printed-picture" role="img" aria-label="The picture" />;
}
