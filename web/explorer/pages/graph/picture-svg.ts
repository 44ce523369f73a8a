import { kindOf } from '../../marks/kinds.ts';
import type { Position } from './directions.ts';
import { edgeWords } from './edge-words.ts';
import { foldWords } from './fold-words.ts';
import type { DrawnEdge, Picture } from './merge-views.ts';
import { escapeXml } from './xml-text.ts';

export interface Drawing {
  readonly picture: Picture;
  readonly positions: ReadonlyMap<string, Position>;
  readonly colourOf: (name: string) => string;
  /** Measures a text in the font below. */
  readonly widthOf: (text: string) => number;
}

export const FONT_FAMILY = 'system-ui, sans-serif';
export const FONT_SIZE = 10;

/** Most edges with a label in the picture; more labels would overlap, and are shown on hover. */
const MOST_VERBS = 24;
const MARK = 9;
const MARGIN = 16;

interface Text {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
}

export function svgOf({ picture: { nodes, folds, edges }, positions, colourOf, widthOf }: Drawing): string {
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const marks = [...nodes, ...folds.map((fold) => ({ ...fold, name: foldWords(fold) }))];
  const names = marks.map(({ id, name }) => ({ text: name, x: at(id).x, y: at(id).y + MARK + FONT_SIZE + 3 }));
  const verbs = edges.length > MOST_VERBS ? [] : verbsOf(edges, at);
  const { left, top, width, height } = frameOf([...positions.values()], [...names, ...verbs], widthOf);
  const line = (from: Position, to: Position, more: string, title: string) =>
    `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colourOf('line-strong')}"${more}><title>${escapeXml(title)}</title></line>`;
  const shape = ({ id, kind }: { readonly id: string; readonly kind: (typeof marks)[number]['kind'] }) => {
    const { prefix, path } = kindOf(kind);
    const colour = colourOf(`kind-${prefix}`);
    return `<path transform="translate(${at(id).x - MARK} ${at(id).y - MARK}) scale(1.5)" d="${path}" fill="${colour}" fill-opacity=".25" stroke="${colour}"/>`;
  };
  const halo = `stroke="${colourOf('paper')}" stroke-width="2" paint-order="stroke" text-anchor="middle"`;
  const written = ({ text, x, y }: Text) => `<text x="${x}" y="${y}" ${halo}>${escapeXml(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="${FONT_FAMILY}" font-size="${FONT_SIZE}" fill="${colourOf('ink')}">`,
    // The arrow's tip is offset to the rim of the mark, since lines end in its centre.
    `<defs><marker id="arrow" viewBox="0 0 20 8" markerWidth="20" markerHeight="8" markerUnits="userSpaceOnUse" refX="${8 + MARK + 2}" refY="4" orient="auto"><path d="M0 0 8 4 0 8z" fill="${colourOf('line-strong')}"/></marker></defs>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colourOf('paper')}"/>`,
    ...folds.map(({ id, of }) => line(at(of), at(id), '', 'folded')),
    ...edges.map((edge) => {
      const dashes = edge.isInForce ? '' : ' stroke-dasharray="4 3"';
      return line(at(edge.from), at(edge.to), ` marker-end="url(#arrow)"${dashes}`, edgeWords(edge));
    }),
    ...marks.map(shape),
    ...verbs.map(written),
    ...names.map(written),
    '</svg>',
  ].join('');
}

/** Places labels in the middle of edges, below each other for parallel edges. */
function verbsOf(edges: readonly DrawnEdge[], at: (id: string) => Position): Text[] {
  const taken = new Map<string, number>();
  return edges.map((edge) => {
    const [from, to] = [at(edge.from), at(edge.to)];
    const pair = [edge.from, edge.to].sort().join(' ');
    const place = taken.get(pair) ?? 0;
    taken.set(pair, place + 1);
    return { text: edgeWords(edge), x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + place * (FONT_SIZE + 2) };
  });
}

/** Computes the bounding box of marks and texts. */
function frameOf(marks: readonly Position[], texts: readonly Text[], widthOf: Drawing['widthOf']) {
  const boxes = [
    ...marks.map(({ x, y }) => ({ x, y, aside: MARK, below: MARK })),
    ...texts.map(({ text, x, y }) => ({ x, y, aside: widthOf(text) / 2, below: 3 })),
  ];
  const least = (values: readonly number[]) => Math.floor(Math.min(...values) - MARGIN);
  const most = (values: readonly number[]) => Math.ceil(Math.max(...values) + MARGIN);
  const left = least(boxes.map(({ x, aside }) => x - aside));
  const top = least(boxes.map(({ y }) => y - FONT_SIZE));
  const width = most(boxes.map(({ x, aside }) => x + aside)) - left;
  const height = most(boxes.map(({ y, below }) => y + below)) - top;
  return { left, top, width, height };
}
