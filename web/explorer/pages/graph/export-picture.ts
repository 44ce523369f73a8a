import { saveFile } from '../../parts/save-file.ts';
import type { Picture } from './merge-views.ts';
import { colourOf } from './picture-style.ts';
import { FONT_FAMILY, FONT_SIZE, svgOf } from './picture-svg.ts';
import type { PictureView } from './picture-view.ts';

/** Browsers make no image of canvases that are much larger. */
const MOST_PIXELS = 8_000;

/** Throws a sentence where the browser makes no image. */
export async function savePng({ core }: PictureView, center: string): Promise<void> {
  const { w, h } = core.elements().boundingBox();
  const scale = Math.min(2, MOST_PIXELS / w, MOST_PIXELS / h);
  // With a bound the scale is that of the file, whatever the screen's is.
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

/** As vectors: no library draws these under a free licence that fits. */
export function saveSvg(view: PictureView, picture: Picture, center: string): void {
  const svg = drawnAsVectors(view, picture, colourOf);
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${fileName(center)}.svg`);
}

/** The picture as it stands, in the colours that a name has. */
export function drawnAsVectors(view: PictureView, picture: Picture, colour: (name: string) => string): string {
  return svgOf({ picture, positions: view.positions(), colourOf: colour, widthOf: measureText() });
}

function measureText(): (text: string) => number {
  const field = document.createElement('canvas').getContext('2d');
  if (field === null) return (text) => text.length * FONT_SIZE;
  field.font = `${FONT_SIZE}px ${FONT_FAMILY}`;
  return (text) => field.measureText(text).width;
}

/** What, when and at which revision, as the address says. */
function fileName(center: string): string {
  const search = new URLSearchParams(window.location.search);
  return `around-${center.replaceAll('/', '-')}-${search.get('day')}-revision-${search.get('rev')}`;
}
