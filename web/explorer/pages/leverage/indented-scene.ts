import { groupBy } from '../../basics/group-by.ts';
import { kindLegend, measureNode, nodeShapes } from '../../picture/node-box.ts';
import { type Box, type Mark, type Scene, sceneOf } from '../../picture/scene.ts';
import { SMALL_SIZE } from '../../picture/text.ts';
import type { Stated } from './stated.ts';

const INDENT = 26;
const GAP = 8;
const HEAD = 24;
const WIDTH = 336;
const LINES = 'Each leverages the one that its line leads up to.';

type Certificate = Stated['from'];

/** Draws leverage from top to bottom for a narrow screen: below each certificate those that leverage it. */
export function indentedScene(statements: readonly Stated[], center: string, addressOf: (id: string) => string): Scene {
  const dependents = groupBy(statements, ({ to }) => to.id);
  const certificates = new Map(statements.flatMap(({ from, to }) => [from, to]).map((one) => [one.id, one]));
  const leveraging = new Set(statements.map(({ from }) => from.id));
  const marks: Mark[] = [
    {
      key: 'lines',
      box: { x: 0, y: 0, width: WIDTH, height: HEAD },
      shapes: [{ text: LINES, x: 0, y: 12, size: SMALL_SIZE, fill: 'quiet' }],
    },
  ];
  const drawn = new Set<string>();
  let y = HEAD;
  const draw = ({ id, name }: Certificate, path: readonly string[]): Box => {
    const x = path.length * INDENT;
    const { lines, width, height } = measureNode(name, id === center, WIDTH - x);
    const box = { x, y, width, height };
    marks.push({
      key: [...path, id].join(' '),
      ...(drawn.has(id) ? {} : { id }),
      box,
      to: addressOf(id),
      title: name,
      shapes: nodeShapes('CERTIFICATE', lines, box, { isBold: id === center }),
    });
    y += height + GAP;
    if (drawn.has(id)) return box;
    drawn.add(id);
    const next = (dependents.get(id) ?? []).filter(({ from }) => from.id !== id && !path.includes(from.id));
    const below = next.map(({ from }) => draw(from, [...path, id]));
    if (below.length > 0) marks.push(lineMark(id, box, below));
    return box;
  };
  const roots = [...certificates.values()].filter(({ id }) => !leveraging.has(id));
  for (const root of roots) draw(root, []);
  // Certificates that only leverage each other, in a circle.
  for (const one of certificates.values()) if (!drawn.has(one.id)) draw(one, []);
  return sceneOf(marks, kindLegend(new Set(['CERTIFICATE'])));
}

/** Draws the line from certificates up to the one that they leverage, with its arrow. */
function lineMark(id: string, { x, y, height }: Box, below: readonly Box[]): Mark {
  const [trunk, top] = [x + INDENT / 2, y + height];
  const ends = below.map((box) => box.y + box.height / 2);
  const bottom = Math.max(...ends);
  return {
    key: `line ${id} ${top}`,
    isEdge: true,
    box: { x: trunk, y: top, width: INDENT, height: bottom - top },
    shapes: [
      { d: `M${trunk} ${top}V${bottom}${ends.map((end) => `M${trunk} ${end}H${x + INDENT}`).join('')}`, stroke: 'ink' },
      { d: `M${trunk} ${top}l-4 8h8z`, fill: 'ink' },
    ],
  };
}
