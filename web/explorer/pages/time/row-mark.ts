import { kindOf } from '../../marks/kinds.ts';
import type { Mark, Shape } from '../../picture/scene.ts';
import { linesOf, SMALL_SIZE } from '../../picture/text.ts';
import { addressOf } from '../../routing/address.ts';
import type { Measures } from './measures.ts';
import type { TimeAxis } from './time-axis.ts';

export interface RowPlace {
  readonly axis: TimeAxis;
  readonly measures: Measures;
  readonly y: number;
}

interface RowFacts {
  readonly id: string;
  readonly kind: 'CERTIFICATE' | 'SOURCE';
  readonly name: string;
  readonly title: string;
  /** Days of the two columns; null where no source states one. */
  readonly days: readonly [string | null, string | null];
}

const NOT_STATED = 'not stated';

/** Draws a row: mark and name, its days as text, and what is drawn on the axis. Texts stand beside the axis, so that no line crosses them. */
export function rowMark({ id, kind, name, title, days }: RowFacts, place: RowPlace, drawn: readonly Shape[]): Mark {
  const { measures, y } = place;
  const { path, prefix } = kindOf(kind);
  const middle = y + measures.name;
  return {
    key: id,
    id,
    to: addressOf(`/${id}`),
    box: { x: 0, y, width: measures.right, height: measures.row },
    title,
    shapes: [
      { d: path, x: 0, y: middle - 6, fill: `kind-${prefix}` },
      { text: linesOf(name, { width: measures.names - 18, lines: 1 })[0] ?? '', x: 18, y: middle + 4, halo: 'paper' },
      ...dayTexts(days, measures, middle),
      ...drawn,
    ],
  };
}

/** Heads the columns of the rows below. */
export function headMark(
  title: string,
  heads: readonly [string, string],
  { measures, y }: Pick<RowPlace, 'measures' | 'y'>,
): Mark {
  const middle = y + measures.row - 13;
  return {
    key: `title ${title}`,
    box: { x: 0, y, width: measures.left || measures.names, height: measures.row },
    shapes: [
      { text: title, x: 0, y: middle + 4, size: SMALL_SIZE, isBold: true },
      ...dayTexts(heads, measures, middle),
    ],
  };
}

function dayTexts(texts: RowFacts['days'], { days }: Measures, middle: number): readonly Shape[] {
  if (days === null) return [];
  return texts.map((text, column) => ({
    text: text ?? NOT_STATED,
    x: days[column] ?? 0,
    y: middle + 4,
    size: SMALL_SIZE,
    ...(text === null ? { fill: 'quiet' } : {}),
  }));
}
