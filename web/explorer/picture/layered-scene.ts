import { groupBy } from '../basics/group-by.ts';
import type { Certainty, NodeKind } from '../generated/graphql.ts';
import type { Position } from './directions.ts';
import { DASHES, linesLegend } from './line-style.ts';
import { kindLegend, measureNode, type NodeBox, nodeShapes } from './node-box.ts';
import { arrowHead, type Box, boxAround, type Mark, type Scene, type Shape, sceneOf } from './scene.ts';
import { linesOf, widthOf } from './text.ts';

interface LayeredNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** Number of its column, from left to right. */
  readonly column: number;
  readonly isBold?: boolean;
  /** True for a group of nodes, which leads nowhere. */
  readonly isPile?: boolean;
  readonly to?: string;
}

export interface LayeredEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly sureness: Certainty;
}

export interface Layers {
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
  /** Titles of the columns, by number. */
  readonly titleOf: (column: number) => string;
}

const ROW_GAP = 14;
const LINE = 13;
/** Width at which words are broken, where there is a single row. */
const WORDS_WIDTH = 110;
const HEAD = 26;
const SWEEPS = 4;

/** Draws columns of nodes with curves between them, ordered so that few cross. */
export function layeredScene({ nodes, edges, titleOf }: Layers): Scene {
  const layers = layersOf(nodes, edges);
  const columns = layers.map(([node]) => node?.column ?? 0);
  const sizes = new Map(nodes.map(({ id, name, isBold }) => [id, measureNode(name, isBold)]));
  const sizeOf = (id: string) => sizes.get(id) as NodeBox;
  const heights = layers.map((layer) => layer.reduce((sum, { id }) => sum + sizeOf(id).height + ROW_GAP, -ROW_GAP));
  const tallest = Math.max(0, ...heights);
  const [verb, ...verbs] = new Set(edges.map(({ words }) => words));
  // A verb that all edges share stands in the key, where no line runs through it.
  const shared = verbs.length === 0 && edges.length > 1 ? verb : undefined;
  const isRow = edges.length < layers.length && layers.every(({ length }) => length === 1);
  const written = edges.map((edge) => ({ ...edge, lines: shared === undefined ? linesIn(edge.words, isRow) : [] }));
  const columnOf = new Map(nodes.map(({ id, column }) => [id, columns.indexOf(column)]));
  // Words stand beside either end of their edge.
  const wordsAfter = (place: number) =>
    written.filter(({ from, to }) => {
      const ends = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
      return Math.min(...ends) === place || Math.max(...ends) === place + 1;
    });
  const roomAfter = (place: number) =>
    Math.max(40, ...wordsAfter(place).flatMap(({ lines }) => lines.map((line) => widthOf(line)))) +
    28 +
    Math.min(tallest / 4, 188);
  const boxes = new Map<string, Box>();
  const heads: Mark[] = [];
  let x = 0;
  layers.forEach((layer, place) => {
    const widest = Math.max(...layer.map(({ id }) => sizeOf(id).width));
    let y = HEAD + (tallest - (heights[place] ?? 0)) / 2;
    const title = titleOf(columns[place] ?? 0);
    heads.push({
      key: `column ${title} ${place}`,
      box: { x, y: 0, width: widthOf(title), height: HEAD },
      shapes: [{ text: title, x, y: 12, fill: 'quiet' }],
    });
    for (const { id } of layer) {
      const { width, height } = sizeOf(id);
      boxes.set(id, { x, y, width, height });
      y += height + ROW_GAP;
    }
    x += widest + roomAfter(place);
  });
  const drawn = nodes.map((node): Mark => {
    const { id, name, kind, to, isBold = false, isPile = false } = node;
    const box = boxes.get(id) as Box;
    return {
      key: id,
      ...(to !== undefined && { id, to }),
      box,
      title: name,
      shapes: nodeShapes(kind, sizeOf(id).lines, box, { isBold, isPile }),
    };
  });
  const marks = [...heads, ...edgeMarks(written, boxes), ...drawn];
  return sceneOf(marks, [
    ...kindLegend(new Set(nodes.map(({ kind }) => kind))),
    ...linesLegend(new Set(edges.map(({ sureness }) => sureness)), shared),
  ]);
}

/** Breaks the words of an edge; beside other rows they stay on one line. */
function linesIn(words: string, isRow: boolean): readonly string[] {
  return isRow ? linesOf(words, { width: WORDS_WIDTH, lines: 3 }) : [words];
}

/** Returns the nodes of each column, ordered by the mean place of their neighbours, from left to right and back. */
export function layersOf(
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
): readonly (readonly LayeredNode[])[] {
  const columns = [...new Set(nodes.map(({ column }) => column))].toSorted((one, other) => one - other);
  const layers = columns.map((column) => nodes.filter((node) => node.column === column));
  const ends = edges.flatMap(({ from, to }) => [
    { at: from, other: to },
    { at: to, other: from },
  ]);
  const around = groupBy(ends, ({ at }) => at);
  let sorted = layers.map((layer) => layer.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const place = new Map(sorted.flatMap((layer) => layer.map(({ id }, row) => [id, row / layer.length] as const)));
    const meanOf = ({ id }: LayeredNode) => {
      const places = (around.get(id) ?? []).map(({ other }) => place.get(other) ?? 0);
      return places.length === 0 ? (place.get(id) ?? 0) : places.reduce((sum, one) => sum + one, 0) / places.length;
    };
    sorted = sorted.map((layer) => {
      const means = new Map(layer.map((node) => [node.id, meanOf(node)]));
      return layer.toSorted((one, other) => (means.get(one.id) ?? 0) - (means.get(other.id) ?? 0));
    });
  }
  return sorted;
}

interface WrittenEdge extends LayeredEdge {
  /** Words as they are drawn. */
  readonly lines: readonly string[];
}

function edgeMarks(edges: readonly WrittenEdge[], boxes: ReadonlyMap<string, Box>): readonly Mark[] {
  const degree = new Map<string, number>();
  const count = (key: string) => degree.set(key, (degree.get(key) ?? 0) + 1);
  const leftEnds = edges.map(({ from, to }) =>
    (boxes.get(from)?.x ?? 0) <= (boxes.get(to)?.x ?? 0) ? [from, to] : [to, from],
  );
  for (const [left, right] of leftEnds) {
    count(`${left} right`);
    count(`${right} left`);
  }
  const parallel = new Map<string, number>();
  return edges.flatMap((edge, place): readonly Mark[] => {
    const [left = '', right = ''] = leftEnds[place] ?? [];
    const [one, other] = [boxes.get(left), boxes.get(right)];
    if (one === undefined || other === undefined) return [];
    const pair = `${left} ${right}`;
    const turn = parallel.get(pair) ?? 0;
    parallel.set(pair, turn + 1);
    const start = { x: one.x + one.width, y: one.y + one.height / 2 + turn * 14 };
    const end = { x: other.x, y: other.y + other.height / 2 + turn * 14 };
    // Where many edges meet, the words stand at the other end, which has a row of its own.
    const isAtStart = (degree.get(`${right} left`) ?? 0) > (degree.get(`${left} right`) ?? 0);
    return [edgeMark(edge, { start, end, isForward: edge.from === left, isAtStart })];
  });
}

interface EdgePlace {
  readonly start: Position;
  readonly end: Position;
  readonly isForward: boolean;
  /** True if the words stand at the left end. */
  readonly isAtStart: boolean;
}

function edgeMark({ id, words, lines, sureness }: WrittenEdge, { start, end, isForward, isAtStart }: EdgePlace): Mark {
  const middle = (start.x + end.x) / 2;
  const texts = lines.map(
    (text, line): Shape => ({
      text,
      x: isAtStart ? start.x + 14 : end.x - 14,
      y: (isAtStart ? start.y : end.y) - 4 - (lines.length - 1 - line) * LINE,
      anchor: isAtStart ? 'start' : 'end',
      halo: 'paper',
    }),
  );
  return {
    key: `edge ${id}`,
    isEdge: true,
    box: boxAround([
      { x: start.x, y: Math.min(start.y, end.y) - 16, width: end.x - start.x, height: 1 },
      { x: start.x, y: Math.max(start.y, end.y) + 8, width: end.x - start.x, height: 1 },
    ]),
    ...(lines.length === 0 ? {} : { title: words }),
    shapes: [
      {
        d: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`,
        stroke: 'ink',
        width: 1.1,
        dash: DASHES[sureness],
      },
      { d: isForward ? arrowHead(end.x, end.y, 1) : arrowHead(start.x, start.y, -1), fill: 'ink' },
      ...texts,
    ],
  };
}
