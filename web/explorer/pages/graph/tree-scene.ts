import { DASHES, linesLegend } from '../../picture/line-style.ts';
import { kindLegend, nodeShapes } from '../../picture/node-box.ts';
import {
  arrowHead,
  type Box,
  boxAround,
  type LegendEntry,
  type Mark,
  type Scene,
  type Shape,
  sceneOf,
} from '../../picture/scene.ts';
import { SMALL_SIZE } from '../../picture/text.ts';
import type { DrawnEdge } from './drawn.ts';
import { edgeWords } from './edges.ts';
import type { Branch, Sector, Stem } from './tree.ts';

const GAP = 8;
const SECTOR_GAP = 14;
const HEADING = 18;
/** Height of an edge with a line of words above it, and of each further line. */
const STEM = 20;
const STEM_LINE = 13;
const BUS = 18;
const CORNER = 6;

/** Places the tree to both sides of its root, a row for each node, so that no two labels meet. */
export function treeScene(root: Branch, more: readonly DrawnEdge[]): Scene {
  const boxes = new Map<string, Box>();
  const columns = { left: columnsOf(root, -1), right: columnsOf(root, 1) };
  const place = (branch: Branch, box: Box, depth: number): readonly Mark[] => {
    boxes.set(branch.id, box);
    const sides = ([-1, 1] as const).flatMap((side) => {
      const sectors = branch.sectors.filter((sector) => sector.side === side);
      const x = (side === -1 ? columns.left : columns.right)[depth] ?? 0;
      return placeSectors(sectors, { box, x, side, place: (child, at) => place(child, at, depth + 1) });
    });
    return [...sides, nodeMark(branch, box, depth === 0)];
  };
  const { width, height } = root.box;
  const marks = place(root, { x: -width / 2, y: -height / 2, width, height }, 0);
  const links = more.flatMap((link) => linkMarks(link, boxes));
  return sceneOf([...links, ...marks], legendOf(root));
}

export function legendOf(root: Branch): readonly LegendEntry[] {
  const branches = flat(root);
  const kinds = new Set(branches.map(({ kind }) => kind));
  const styles = new Set(branches.flatMap(({ stems }) => stems.map(({ edge }) => edge.sureness)));
  return [...kindLegend(kinds), ...linesLegend(styles)];
}

export function flat(branch: Branch): readonly Branch[] {
  return [branch, ...branch.sectors.flatMap(({ branches }) => branches.flatMap(flat))];
}

interface SectorsPlace {
  /** Box of the node that they hang on. */
  readonly box: Box;
  /** Edge of their boxes that is nearest to it. */
  readonly x: number;
  readonly side: -1 | 1;
  readonly place: (branch: Branch, box: Box) => readonly Mark[];
}

/** Places the sectors of one side below each other, their middle at that of the node. */
function placeSectors(sectors: readonly Sector[], { box, x, side, place }: SectorsPlace): readonly Mark[] {
  const from = { x: side === 1 ? box.x + box.width : box.x, y: box.y + box.height / 2 };
  const marks: Mark[] = [];
  const rows: StemRow[] = [];
  let top = from.y - sectorsHeight(sectors) / 2;
  for (const sector of sectors) {
    top += HEADING;
    sector.branches.forEach((child, index) => {
      const height = heightOf(child);
      const y = top + height / 2;
      const { width } = child.box;
      // As high as its edges, so that each of them ends at the box.
      const own = Math.max(child.box.height, stemsHeight(child.stems));
      if (index === 0) marks.push(headingMark(sector, { x, y: y - own / 2 - HEADING, side }));
      const stems = stemRows(child.stems, y);
      rows.push(...stems);
      marks.push(...stems.map((row) => stemMark(row, { from, x, side })));
      marks.push(...place(child, { x: side === 1 ? x : x - width, y: y - own / 2, width, height: own }));
      top += height + GAP;
    });
    top += SECTOR_GAP - GAP;
  }
  return [...trunkMark(rows, from, side), ...marks];
}

/** Returns the inner edge of each column of a side. */
function columnsOf(root: Branch, side: -1 | 1): readonly number[] {
  const columns: number[] = [];
  let level = root.sectors.filter((sector) => sector.side === side).flatMap(({ branches }) => branches);
  let x = root.box.width / 2;
  while (level.length > 0) {
    x += 2 * BUS + 6 + Math.max(...level.map(({ stems }) => Math.max(30, ...stems.map(({ width }) => width))));
    columns.push(side * x);
    x += Math.max(...level.map(({ box }) => box.width));
    level = level.flatMap(({ sectors }) => sectors.flatMap(({ branches }) => branches));
  }
  return columns;
}

function heightOf(branch: Branch): number {
  return Math.max(branch.box.height, stemsHeight(branch.stems), sectorsHeight(branch.sectors));
}

function stemsHeight(stems: readonly Stem[]): number {
  return stems.reduce((sum, stem) => sum + stemHeight(stem), 0);
}

function stemHeight({ lines }: Stem): number {
  return STEM + (lines.length - 1) * STEM_LINE;
}

function sectorsHeight(sectors: readonly Sector[]): number {
  const heights = sectors.map(
    ({ branches }) => HEADING + branches.reduce((sum, branch) => sum + heightOf(branch) + GAP, 0) - GAP,
  );
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(heights.length - 1, 0) * SECTOR_GAP;
}

function headingMark({ title, kind, branches }: Sector, { x, y, side }: { x: number; y: number; side: -1 | 1 }): Mark {
  return {
    key: `heading ${kind} ${branches[0]?.id} ${y}`,
    box: { x: side === 1 ? x : x - 120, y, width: 120, height: HEADING },
    shapes: [{ text: title, x, y: y + 12, anchor: side === 1 ? 'start' : 'end', size: SMALL_SIZE, fill: 'quiet' }],
  };
}

function nodeMark({ id, kind, name, isOpen, isFold, box: { lines } }: Branch, box: Box, isRoot: boolean): Mark {
  return {
    key: id,
    id,
    box,
    title: name,
    shapes: nodeShapes(kind, lines, box, { isBold: isRoot || isOpen, isPile: isFold }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface StemRow {
  readonly stem: Stem;
  readonly y: number;
}

/** Places the edges of a branch: one points at the middle of its node, several share its side. */
function stemRows(stems: readonly Stem[], middle: number): readonly StemRow[] {
  let top = middle - stemsHeight(stems) / 2;
  return stems.map((stem) => {
    // Its words stand above it.
    const y = stems.length === 1 ? middle + ((stem.lines.length - 1) * STEM_LINE) / 2 : top + stemHeight(stem) - 6;
    top += stemHeight(stem);
    return { stem, y };
  });
}

/** Draws the line that the edges of a side have in common. */
function trunkMark(rows: readonly StemRow[], from: Point, side: -1 | 1): readonly Mark[] {
  if (rows.length === 0) return [];
  const bus = from.x + side * BUS;
  const [high, low] = [Math.min(...rows.map(({ y }) => y)), Math.max(...rows.map(({ y }) => y))];
  const [top, bottom] = [Math.min(from.y, high + CORNER), Math.max(from.y, low - CORNER)];
  return [
    {
      key: `trunk ${bus} ${from.y}`,
      box: { x: Math.min(from.x, bus), y: top, width: BUS, height: bottom - top },
      shapes: [{ d: `M${from.x} ${from.y}H${bus}M${bus} ${top}V${bottom}`, stroke: 'ink', width: 1.1 }],
    },
  ];
}

/** Draws an edge from the trunk to its node, with its verb on the level line and its arrow. */
function stemMark(
  { stem, y }: StemRow,
  { from, x, side }: { readonly from: Point; readonly x: number; readonly side: -1 | 1 },
): Mark {
  const { edge, lines, isOutward } = stem;
  const bus = from.x + side * BUS;
  const down = Math.sign(y - from.y);
  const corner = Math.min(CORNER, Math.abs(y - from.y));
  const colour = edge.isInForce ? 'ink' : 'quiet';
  const tip = isOutward ? arrowHead(x, y, side) : arrowHead(bus + side * 2, y, side === 1 ? -1 : 1);
  const words: Shape[] = lines.map((text, line) => ({
    text,
    x: bus + side * 14,
    y: y - 4 - (lines.length - 1 - line) * STEM_LINE,
    anchor: side === 1 ? 'start' : 'end',
    size: SMALL_SIZE,
    fill: colour,
    halo: 'paper',
  }));
  const line = `M${bus} ${y - down * corner}Q${bus} ${y} ${bus + side * corner} ${y}H${x}`;
  return {
    key: `edge ${edge.id}`,
    isEdge: true,
    box: { x: Math.min(bus, x), y: y - stemHeight(stem), width: Math.abs(x - bus), height: stemHeight(stem) + 18 },
    title: edgeWords(edge),
    shapes: [{ d: line, stroke: colour, width: 1.1, dash: DASHES[edge.sureness] }, { d: tip, fill: colour }, ...words],
  };
}

/** Draws an edge that is not part of the tree, as a curve beside the nodes. */
function linkMarks(link: DrawnEdge, boxes: ReadonlyMap<string, Box>): readonly Mark[] {
  const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
  if (from === undefined || to === undefined) return [];
  const side = from.x + from.width / 2 > 0 ? 1 : -1;
  const isSameSide = side === 1 ? to.x + to.width / 2 > 0 : to.x + to.width / 2 <= 0;
  const at = (box: Box, towards: 1 | -1) => ({
    x: towards === 1 ? box.x + box.width : box.x,
    y: box.y + box.height / 2,
  });
  const [start, end] = isSameSide ? [at(from, side), at(to, side)] : [at(from, side === 1 ? -1 : 1), at(to, side)];
  const bow = isSameSide ? side * Math.min(30 + Math.abs(end.y - start.y) / 4, 140) : (end.x - start.x) / 2;
  const bend = isSameSide ? Math.max(start.x * side, end.x * side) * side + bow : 0;
  const [first, second] = isSameSide ? [bend, bend] : [start.x + bow, end.x - bow];
  const tipSide = side === 1 ? -1 : 1;
  return [
    {
      key: `link ${link.id}`,
      box: boxAround([
        { x: Math.min(start.x, end.x, first, second), y: Math.min(start.y, end.y) - 8, width: 1, height: 1 },
        { x: Math.max(start.x, end.x, first, second), y: Math.max(start.y, end.y) + 8, width: 1, height: 1 },
      ]),
      title: edgeWords(link),
      shapes: [
        {
          d: `M${start.x} ${start.y}C${first} ${start.y} ${second} ${end.y} ${end.x} ${end.y}`,
          stroke: 'line-strong',
          width: 1.25,
          dash: DASHES[link.sureness],
        },
        { d: arrowHead(end.x, end.y, tipSide), fill: 'line-strong' },
      ],
    },
  ];
}
