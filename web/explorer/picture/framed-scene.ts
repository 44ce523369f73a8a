import { boxAround, isText, type LegendEntry, type Mark, rectangle, type Scene, type Shape } from './scene.ts';
import { SMALL_SIZE, TEXT_SIZE, widthOf } from './text.ts';

/** Texts of a saved or printed picture, so that it can be read without its page. */
export interface PictureFrame {
  readonly title: string;
  readonly day: string;
  readonly revision: number;
  /** Lines below the title, such as a remark on what is left out. */
  readonly remarks: readonly string[];
  readonly address: string;
}

const NO_CERTIFICATE = 'Concluded from what the cited sources say. This is not a certificate.';
const MARGIN = 16;
const LINE = 18;
const LEGEND_WIDTH = 28;

/** Adds title, day, revision, legend and address around the scene. */
export function framed(scene: Scene, { title, day, revision, remarks, address }: PictureFrame): Scene {
  const asOf = `As of ${day} · revision ${revision}`;
  const least = Math.max(scene.box.width, 640, widthOf(title, 18, true));
  const { x } = scene.box;
  const legend = legendLines(scene.legend, least);
  const head = MARGIN + 24 + LINE * (1 + remarks.length) + 8;
  const top = scene.box.y - head;
  const foot = scene.box.y + scene.box.height + 8;
  const texts: Shape[] = [
    { text: title, x, y: top + MARGIN + 14, size: 18, isBold: true },
    ...[asOf, ...remarks].map((text, line) => ({ text, x, y: top + MARGIN + 36 + line * LINE, fill: 'quiet' })),
  ];
  const keys = legend.flatMap((line, row) =>
    line.flatMap(({ entry, left }) => [
      ...entry.shapes.map((shape) => moved(shape, x + left, foot + row * LINE)),
      { text: entry.word, x: x + left + LEGEND_WIDTH + 6, y: foot + row * LINE + 11 },
    ]),
  );
  const end = foot + legend.length * LINE + 8;
  const last: Shape[] = [NO_CERTIFICATE, address].map((text, line) => ({
    text,
    x,
    y: end + 12 + line * LINE,
    size: SMALL_SIZE,
    fill: 'quiet',
  }));
  const content = { x, y: top, width: Math.max(least, widthOf(address, SMALL_SIZE)), height: end + 2 * LINE - top };
  const box = boxAround([content], MARGIN);
  const paper: Mark = { key: 'paper', box, shapes: [{ d: rectangle(box), fill: 'paper' }] };
  const around: Mark = { key: 'frame', box, shapes: [...texts, ...keys, ...last] };
  return { box, marks: [paper, ...scene.marks, around], legend: [] };
}

interface Placed {
  readonly entry: LegendEntry;
  readonly left: number;
}

function legendLines(entries: readonly LegendEntry[], width: number): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [];
  let left = 0;
  for (const entry of entries) {
    const own = LEGEND_WIDTH + 6 + widthOf(entry.word, TEXT_SIZE) + 20;
    if (lines.length === 0 || left + own > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)?.push({ entry, left });
    left += own;
  }
  return lines;
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (isText(shape)) return { ...shape, x: shape.x + x, y: shape.y + y };
  return { ...shape, x: (shape.x ?? 0) + x, y: (shape.y ?? 0) + y };
}
