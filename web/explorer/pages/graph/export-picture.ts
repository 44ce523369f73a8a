import { kindOf } from '../../marks/kinds.ts';
import { foldWords } from './fold-words.ts';
import type { Picture } from './merge-views.ts';
import { colourOf } from './picture-style.ts';
import type { PictureView } from './picture-view.ts';

export async function savePng(view: PictureView, center: string): Promise<void> {
  const image = await view.core.png({ output: 'blob-promise', full: true, scale: 2, bg: colourOf('paper') });
  save(image, `${fileName(center)}.png`);
}

/** The same shapes, edges and names as vectors: no library draws these under a free licence that fits. */
export function saveSvg(view: PictureView, picture: Picture, center: string): void {
  save(new Blob([svgOf(view, picture)], { type: 'image/svg+xml' }), `${fileName(center)}.svg`);
}

const MARGIN = 80;

function svgOf(view: PictureView, { nodes, folds, edges }: Picture): string {
  const positions = view.positions();
  const all = [...positions.values()];
  const left = Math.min(...all.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...all.map(({ y }) => y)) - MARGIN;
  const width = Math.max(...all.map(({ x }) => x)) + MARGIN - left;
  const height = Math.max(...all.map(({ y }) => y)) + MARGIN - top;
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const joined = [...edges, ...folds.map(({ id, of }) => ({ from: of, to: id, verb: 'folded' }))];
  const named = [...nodes, ...folds.map((fold) => ({ id: fold.id, kind: fold.kind, name: foldWords(fold) }))];
  const lines = joined.map(
    ({ from, to, verb }) =>
      `<line x1="${at(from).x}" y1="${at(from).y}" x2="${at(to).x}" y2="${at(to).y}" stroke="${colourOf('line-strong')}"><title>${escapeText(verb)}</title></line>`,
  );
  const marks = named.map(({ id, kind, name }) => {
    const { prefix, path } = kindOf(kind);
    const { x, y } = at(id);
    const colour = colourOf(`kind-${prefix}`);
    return `<g transform="translate(${x - 9} ${y - 9})"><path transform="scale(1.5)" d="${path}" fill="${colour}" fill-opacity=".25" stroke="${colour}"/><text x="9" y="32" text-anchor="middle">${escapeText(name)}</text></g>`;
  });
  const frame = `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colourOf('paper')}"/>`;
  const text = `font-family="system-ui, sans-serif" font-size="10" fill="${colourOf('ink')}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" ${text}>${frame}${lines.join('')}${marks.join('')}</svg>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What, when and at which revision, as the address says. */
function fileName(center: string): string {
  const search = new URLSearchParams(window.location.search);
  return `around-${center.replaceAll('/', '-')}-revision-${search.get('rev')}`;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
