import { saveFile } from '../../parts/save-file.ts';
import type { Picture } from './merge-views.ts';
import { colourOf } from './picture-style.ts';
import { FONT_FAMILY, FONT_SIZE, svgOf } from './picture-svg.ts';
import type { PictureView } from './picture-view.ts';

/** Largest canvas that all browsers can export. */
const MOST_PIXELS = 8_000;

/** Saves the picture as PNG; throws a sentence if the browser cannot. */
export async function savePng({ core }: PictureView, center: string): Promise<void> {
  const { w, h } = core.elements().boundingBox();
  const scale = Math.min(2, MOST_PIXELS / w, MOST_PIXELS / h);
  // With bounds, the scale is independent of the screen's pixel ratio.
  const bounds = { scale, maxWidth: MOST_PIXELS, maxHeight: MOST_PIXELS };
  let image: Blob;
  try {
    image = await core.png({ output: 'blob-promise', full: true, bg: colourOf('paper'), ...bounds });
  } catch (error) {
    throw new Error('The browser could not make a PNG of this picture. Save it as SVG, which can be of any size.', {
      cause: error,
    });
  }
  saveFile(image, `${fileName(center)}.png`);
}

/** Saves the picture as SVG, written here for want of a library with a suitable licence. */
export function saveSvg(view: PictureView, picture: Picture, center: string): void {
  const svg = drawnAsVectors(view, picture, colourOf);
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${fileName(center)}.svg`);
}

/** Returns the current picture as SVG, in the colours given. */
export function drawnAsVectors(view: PictureView, picture: Picture, colour: (name: string) => string): string {
  return svgOf({ picture, positions: view.positions(), colourOf: colour, widthOf: measureText() });
}

function measureText(): (text: string) => number {
  const field = document.createElement('canvas').getContext('2d');
  if (field === null) return (text) => text.length * FONT_SIZE;
  field.font = `${FONT_SIZE}px ${FONT_FAMILY}`;
  return (text) => field.measureText(text).width;
}

function fileName(center: string): string {
  const search = new URLSearchParams(window.location.search);
  return `around-${center.replaceAll('/', '-')}-${search.get('day')}-revision-${search.get('rev')}`;
}
