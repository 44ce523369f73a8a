import type { NodeKind } from '../generated/graphql.ts';
import { KINDS, kindOf } from '../marks/kinds.ts';
import { type Box, type LegendEntry, rectangle, type Shape } from './scene.ts';
import { linesOf, TEXT_SIZE, widthOf } from './text.ts';

const MARK = 14;
const PAD = 8;
const LINE = 16;
const MOST_WIDTH = 220;

export interface NodeBox {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Measures the box of a node: its mark and its name in few lines, within the width that there is. */
export function measureNode(name: string, isBold = false, room = MOST_WIDTH + MARK + 3 * PAD, most = 2): NodeBox {
  const lines = linesOf(name, { width: Math.min(MOST_WIDTH, room - MARK - 3 * PAD), lines: most, isBold });
  const widest = Math.max(...lines.map((line) => widthOf(line, TEXT_SIZE, isBold)));
  return { lines, width: Math.ceil(widest) + MARK + 3 * PAD, height: lines.length * LINE + 10 };
}

interface NodeStyle {
  readonly isBold?: boolean;
  /** True for a group of nodes, drawn as a pile. */
  readonly isPile?: boolean;
}

/** Draws an opaque box with the mark of the kind and the name. */
export function nodeShapes(kind: NodeKind, lines: readonly string[], box: Box, style: NodeStyle = {}): Shape[] {
  const { isBold = false, isPile = false } = style;
  const { prefix, path } = kindOf(kind);
  const colour = `kind-${prefix}`;
  const { x, y, height } = box;
  const pile = { x: x + 3, y: y + 3, width: box.width, height };
  const middle = y + height / 2;
  return [
    ...(isPile ? [{ d: rectangle(pile, 4), fill: 'raised', stroke: colour }] : []),
    { d: rectangle(box, 4), fill: 'raised', stroke: colour, width: isBold ? 2.5 : 1.25 },
    { d: path, x: x + PAD, y: middle - MARK / 2, scale: MARK / 12, fill: colour },
    ...lines.map((text, line) => ({
      text,
      x: x + MARK + 2 * PAD,
      y: middle + 4 + (line - (lines.length - 1) / 2) * LINE,
      ...(isBold ? { isBold } : {}),
    })),
  ];
}

export function kindLegend(kinds: ReadonlySet<NodeKind>): readonly LegendEntry[] {
  return KINDS.filter(({ kind }) => kinds.has(kind)).map(({ prefix, path, word }) => ({
    word,
    shapes: [{ d: path, x: 8, y: 1, fill: `kind-${prefix}` }],
  }));
}
