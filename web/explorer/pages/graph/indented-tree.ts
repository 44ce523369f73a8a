import { DASHES } from '../../picture/line-style.ts';
import { nodeShapes } from '../../picture/node-box.ts';
import { arrowHead, type Box, type Mark, type Scene, sceneOf } from '../../picture/scene.ts';
import { SMALL_SIZE } from '../../picture/text.ts';
import { edgeWords } from './edges.ts';
import type { Branch, Stem } from './tree.ts';
import { legendOf } from './tree-scene.ts';

const INDENT = 26;
const TRUNK = 10;
const GAP = 8;
const HEADING = 20;
const VERB_LINE = 14;
/** Height of a node for each edge that ends at it. */
const STEM = 14;

interface Drawn {
  readonly marks: readonly Mark[];
  /** Where the edges of the branch end. */
  readonly ends: readonly number[];
  readonly bottom: number;
}

/** Places the tree from top to bottom for a narrow screen: below each node what hangs on it, with the verbs above it. */
export function indentedTree(root: Branch): Scene {
  return sceneOf(draw(root, { x: 0, y: 0, isRoot: true }).marks, legendOf(root));
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly isRoot?: boolean;
}

function draw({ id, kind, name, isOpen, isFold, box, stems, sectors }: Branch, place: Place): Drawn {
  const { x, isRoot = false } = place;
  const verbs = stems.flatMap(({ edge, lines }) => lines.map((text) => ({ edge, text })));
  const top = place.y + verbs.length * VERB_LINE + (verbs.length > 0 ? 4 : 0);
  const own: Box = { x, y: top, width: box.width, height: Math.max(box.height, stems.length * STEM) };
  const marks: Mark[] = verbs.map(({ edge, text }, line) => ({
    key: `verb ${edge.id} ${line}`,
    box: { x, y: place.y + line * VERB_LINE, width: own.width, height: VERB_LINE },
    title: edgeWords(edge),
    shapes: [
      {
        text,
        x,
        y: place.y + line * VERB_LINE + 11,
        size: SMALL_SIZE,
        fill: edge.isInForce ? 'ink' : 'quiet',
      },
    ],
  }));
  marks.push({
    key: id,
    id,
    box: own,
    title: name,
    shapes: nodeShapes(kind, box.lines, own, { isBold: isRoot || isOpen, isPile: isFold }),
  });
  const trunk = x + TRUNK;
  let bottom = top + own.height;
  let low = bottom;
  for (const { title, branches } of sectors) {
    marks.push({
      key: `heading ${id} ${title}`,
      box: { x: x + INDENT, y: bottom + GAP, width: 120, height: HEADING },
      shapes: [{ text: title, x: x + INDENT, y: bottom + GAP + 14, size: SMALL_SIZE, fill: 'quiet' }],
    });
    bottom += GAP + HEADING;
    for (const branch of branches) {
      const below = draw(branch, { x: x + INDENT, y: bottom });
      marks.push(
        ...branch.stems.map((stem, place) => stemMark(stem, { trunk, x: x + INDENT, y: below.ends[place] ?? 0 })),
        ...below.marks,
      );
      low = below.ends.at(-1) ?? low;
      bottom = below.bottom + GAP;
    }
  }
  if (low > top + own.height) {
    const height = low - top - own.height;
    marks.unshift({
      key: `trunk ${id}`,
      isEdge: true,
      box: { x: trunk, y: top + own.height, width: 1, height },
      shapes: [{ d: `M${trunk} ${top + own.height}v${height}`, stroke: 'ink', width: 1.1 }],
    });
  }
  const step = own.height / (stems.length + 1);
  return { marks, ends: stems.map((_, place) => top + step * (place + 1)), bottom };
}

/** Draws an edge from the trunk to its node, with its arrow. */
function stemMark({ edge, isOutward }: Stem, { trunk, x, y }: { trunk: number; x: number; y: number }): Mark {
  const colour = edge.isInForce ? 'ink' : 'quiet';
  // A line that is so short has no room for whole dashes.
  const dash = DASHES[edge.sureness].map((length) => length / 3);
  return {
    key: `edge ${edge.id}`,
    isEdge: true,
    box: { x: trunk, y: y - 4, width: x - trunk, height: 8 },
    title: edgeWords(edge),
    shapes: [
      { d: `M${trunk} ${y}H${x}`, stroke: colour, width: 1.1, dash },
      { d: isOutward ? arrowHead(x, y, 1) : arrowHead(trunk, y, -1), fill: colour },
    ],
  };
}
