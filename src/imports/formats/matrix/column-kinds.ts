import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { FormatOptions } from '../format.ts';
import { SCOPE_COLUMNS } from '../scope-columns.ts';
import { labelOf } from '../table/column-guide.ts';
import { readStatus, type StatusWords, saysStatus } from '../table/status-words.ts';
import { isDrawn } from './drawn.ts';
import type { MatrixHeading } from './matrix-heading.ts';
import { type MatrixLine, tickOf } from './matrix-line.ts';
import { withoutStrokes } from './struck.ts';

/** What the columns beside the services are, by their positions. */
export interface ColumnKinds {
  readonly programmes: readonly number[];
  /** Their text is a condition of each tick in its row. */
  readonly notes: readonly number[];
  /** Columns of other things, such as a number or a link. */
  readonly unread: readonly UnreadColumn[];
}

interface UnreadColumn {
  readonly label: string;
  readonly example: string;
  /** What is drawn there may be ticks. */
  readonly hasDrawn: boolean;
}

/** A column is a programme's where it holds a tick, or no word yet, or where the operator says what it stands for. */
export function columnKinds(
  { others }: MatrixHeading,
  lines: readonly MatrixLine[],
  { columns, notMeant, words }: FormatOptions,
): ColumnKinds {
  const named = new Set([...columns.keys()].map(labelOf));
  const passedOver = new Set(notMeant.map(labelOf));
  const programmes: number[] = [];
  const notes: number[] = [];
  const unread: UnreadColumn[] = [];
  for (const { position, label } of others.filter((column) => !passedOver.has(labelOf(column.label)))) {
    const texts = lines.map(({ cells }) => tickOf(cells[position]).text).filter((text) => text !== '');
    // Marks alone do not tell that a column is of something else.
    const example = lines.map(({ cells }) => cells[position]?.text ?? '').find((text) => text !== '');
    if (named.has(labelOf(label))) programmes.push(position);
    else if (SCOPE_COLUMNS.columns.note.labels.includes(labelOf(label))) notes.push(position);
    else if (example === undefined || texts.some((text) => isOfScope(withoutStrokes(text), words)))
      programmes.push(position);
    else unread.push({ label, example, hasDrawn: texts.some(isDrawn) });
  }
  return { programmes, notes, unread };
}

function isOfScope(text: string, words: StatusWords): boolean {
  return readStatus(text, words) !== null || saysStatus(text, words);
}

export function tellUnread(unread: ColumnKinds['unread'], at: Location, notes: ReadingNotes): void {
  for (const { label, example, hasDrawn } of unread) {
    const sentence = `No cell of this column is a tick or a status (the first is "${example.slice(0, 40)}"), so it was not read; if it is a programme, name it with --column`;
    const place = { ...at, column: label };
    // A column without a heading is of icons, and could not be named.
    if (!hasDrawn || label === '') notes.remark(place, `${sentence}.`);
    else notes.remarkOpen(place, `${sentence}, and if not, pass it over with --column "${label}=NOTHING".`);
  }
}
