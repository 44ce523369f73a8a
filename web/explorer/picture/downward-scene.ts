import { groupBy } from '../basics/group-by.ts';
import { type LayeredEdge, type Layers, layersOf } from './layered-scene.ts';
import { DASHES, linesLegend } from './line-style.ts';
import { kindLegend, measureNode, nodeShapes } from './node-box.ts';
import { type Box, type Mark, type Scene, sceneOf } from './scene.ts';
import { linesOf, widthOf } from './text.ts';

const GAP = 10;
const LEAST_WIDTH = 105;
const LINE = 15;
/** Distance of a line from the left side of its nodes, of its words from it, and of lines between the same two. */
const INDENT = 20;
const BESIDE = 10;
const PARALLEL = 12;
/** Height between two layers beside that of words, where lines bend and where none does. */
const BEND = 40;
const STRAIGHT = 16;
/** Distance of two layers for the arrow keys: more than a layer is wide, so that none is passed over. */
const APART = 10_000;

/** Draws layers one under another, each from the left, so that a narrow page has both ends in sight. */
export function downwardScene({ nodes, edges }: Omit<Layers, 'titleOf'>, width: number): Scene {
  const layers = layersOf(nodes, edges);
  const places = new Map(layers.flatMap((layer, place) => layer.map(({ id }) => [id, place] as const)));
  const placeOf = (id: string) => places.get(id) ?? 0;
  const roomIn = (place: number) => {
    const count = layers[place]?.length ?? 1;
    return Math.max(LEAST_WIDTH, (width - GAP * (count - 1)) / count);
  };
  const steps = stepsOf(edges, placeOf, roomIn);
  /** Height of the words above or below the nodes of a layer. */
  const heightOf = (side: Step['side'], place: number) =>
    LINE * Math.max(0, ...steps.flatMap((step) => (step.side === side && placeOf(step.at) === place ? step.end : [])));
  const boxes = new Map<string, Box>();
  const drawn: Mark[] = [];
  const bottoms: number[] = [];
  layers.forEach((layer, place) => {
    const isStraight = layer.length === 1 && layers[place - 1]?.length === 1;
    const between = heightOf('below', place - 1) + heightOf('above', place) + (isStraight ? STRAIGHT : BEND);
    const y = place === 0 ? 0 : (bottoms[place - 1] ?? 0) + between;
    const row = layer.map(({ id, name, kind, to, isBold = false, isPile = false }, column): Mark => {
      const { lines, ...size } = measureNode(name, isBold, roomIn(place), 4);
      const box = { x: column * (roomIn(place) + GAP), y, ...size };
      boxes.set(id, box);
      const at = { x: box.x + INDENT, y: place * APART };
      return {
        key: id,
        ...(to !== undefined && { id, to }),
        at,
        box,
        title: name,
        shapes: nodeShapes(kind, lines, box, { isBold, isPile }),
      };
    });
    drawn.push(...row);
    bottoms.push(Math.max(...row.map(({ box }) => box.y + box.height)));
  });
  const marks = steps.map((step): Mark => {
    const place = placeOf(step.upper);
    const [from, to] = [boxes.get(step.upper) as Box, boxes.get(step.lower) as Box];
    const bend = [(bottoms[place] ?? 0) + heightOf('below', place), to.y - heightOf('above', place + 1)] as const;
    return stepMark(step, { from, to, bend });
  });
  return sceneOf(
    [...marks, ...drawn],
    [
      ...kindLegend(new Set(nodes.map(({ kind }) => kind))),
      ...linesLegend(new Set(edges.map(({ sureness }) => sureness))),
    ],
  );
}

/** Edge from one layer to the next, with where its words stand: at the end that fewer edges meet at. */
interface Step extends LayeredEdge {
  readonly upper: string;
  readonly lower: string;
  /** Node that the words stand at. */
  readonly at: string;
  readonly side: 'above' | 'below';
  readonly lines: readonly string[];
  /** Number of lines of words at that end before and with its own. */
  readonly begin: number;
  readonly end: number;
  /** Number of edges between the same two before it. */
  readonly turn: number;
}

function stepsOf(
  edges: readonly LayeredEdge[],
  placeOf: (id: string) => number,
  roomIn: (place: number) => number,
): readonly Step[] {
  const ends = edges.map((edge) => {
    const [upper, lower] = placeOf(edge.from) < placeOf(edge.to) ? [edge.from, edge.to] : [edge.to, edge.from];
    return { ...edge, upper, lower };
  });
  const [down, up] = [groupBy(ends, ({ upper }) => upper), groupBy(ends, ({ lower }) => lower)];
  const written = new Map<string, number>();
  const turns = new Map<string, number>();
  return ends.map((edge) => {
    const { upper, lower, words } = edge;
    const isAbove = (up.get(lower)?.length ?? 0) <= (down.get(upper)?.length ?? 0);
    const [at, side] = isAbove ? [lower, 'above' as const] : [upper, 'below' as const];
    const turn = turns.get(`${upper} ${lower}`) ?? 0;
    turns.set(`${upper} ${lower}`, turn + 1);
    // Edges to several nodes, with the same words, need these once.
    const isWritten = written.has(`${at} ${side} ${words}`);
    const room = roomIn(placeOf(at)) - INDENT - BESIDE - turn * PARALLEL;
    const lines = isWritten ? [] : linesOf(words, { width: room, lines: 3 });
    const begin = written.get(`${at} ${side}`) ?? 0;
    const end = begin + lines.length;
    written.set(`${at} ${side}`, end).set(`${at} ${side} ${words}`, end);
    return { ...edge, at, side, lines, begin, end, turn };
  });
}

interface Between {
  readonly from: Box;
  readonly to: Box;
  /** Where the line begins and ends to bend; it runs straight beside words. */
  readonly bend: readonly [number, number];
}

function stepMark({ id, words, sureness, ...step }: Step, { from, to, bend: [high, low] }: Between): Mark {
  const beside = INDENT + step.turn * PARALLEL;
  const [start, end, top, bottom] = [from.x + beside, to.x + beside, from.y + from.height, to.y];
  const [x, y] = step.side === 'above' ? [end + BESIDE, low] : [start + BESIDE, top + 6];
  const middle = (high + low) / 2;
  const left = Math.min(start, end);
  const right = Math.max(start, end, ...step.lines.map((text) => x + widthOf(text)));
  return {
    key: `edge ${id}`,
    isEdge: true,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    title: words,
    shapes: [
      {
        d: `M${start} ${top}V${high}C${start} ${middle} ${end} ${middle} ${end} ${low}V${bottom}`,
        stroke: 'ink',
        width: 1.1,
        dash: DASHES[sureness],
      },
      {
        d: step.from === step.upper ? `M${end} ${bottom}l-4 -8h8z` : `M${start} ${top}l-4 8h8z`,
        fill: 'ink',
      },
      ...step.lines.map((text, line) => ({
        text,
        x,
        y: y + (step.begin + line) * LINE + 8,
        halo: 'paper',
      })),
    ],
  };
}
