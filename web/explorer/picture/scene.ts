import type { Position } from './directions.ts';

/** Colour by the name of its token, such as `ink`. */
type Colour = string;

/** Closed or open figure; `x`, `y` and `scale` place a path of its own coordinates. */
interface PathShape {
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Line of text; `y` is its baseline. */
interface TextShape {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly isBold?: boolean;
  readonly fill?: Colour;
  /** Colour behind the letters, so that lines do not run through them. */
  readonly halo?: Colour;
}

export type Shape = PathShape | TextShape;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes that are drawn, found and selected together. */
export interface Mark {
  readonly key: string;
  /** Box that contains all shapes, so that marks out of sight are left out. */
  readonly box: Box;
  readonly shapes: readonly Shape[];
  /** Name for tooltips and screen readers. */
  readonly title?: string;
  /** Id, if the mark can be selected. */
  readonly id?: string;
  /** Position for the arrow keys; the middle of the box if left out. */
  readonly at?: Position;
  /** True for a line between marks. */
  readonly isEdge?: boolean;
  /** Address of a mark that is a link. */
  readonly to?: string;
}

export interface LegendEntry {
  /** Shapes within 28 × 14. */
  readonly shapes: readonly Shape[];
  readonly word: string;
}

export interface Scene {
  readonly box: Box;
  /** Marks from the back to the front. */
  readonly marks: readonly Mark[];
  readonly legend: readonly LegendEntry[];
}

/** Returns the scene of these marks, with a margin around them. */
export function sceneOf(marks: readonly Mark[], legend: readonly LegendEntry[]): Scene {
  return {
    box: boxAround(
      marks.map(({ box }) => box),
      12,
    ),
    marks,
    legend,
  };
}

export function isText(shape: Shape): shape is TextShape {
  return 'text' in shape;
}

export function rectangle({ x, y, width, height }: Box, radius = 0): string {
  if (radius === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${x + radius} ${y}h${across}${arc(radius, radius)}v${down}${arc(-radius, radius)}h${-across}${arc(-radius, -radius)}v${-down}${arc(radius, -radius)}z`;
}

/** Arrow head with its tip at a point, towards the right or, with −1, the left. */
export function arrowHead(x: number, y: number, direction: 1 | -1): string {
  return `M${x} ${y}l${-8 * direction} -4v8z`;
}

export function boxAround(boxes: readonly Box[], margin = 0): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}
