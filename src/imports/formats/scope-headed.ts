import { LRUCache } from 'lru-cache';
import type { ScopeStatus } from '../../domain/statements.ts';
import type { FormatOptions } from './format.ts';
import { withoutMarks } from './names/marks.ts';
import type { ScopeColumn } from './scope-columns.ts';
import { RefusedRow } from './table/refused-row.ts';
import { statusesIn } from './table/scope-phrases.ts';
import {
  isDenial,
  readStatus,
  type StatusWords,
  statusOf,
  statusWord,
  unknownStatus,
  type WrittenStatus,
} from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

/** Headings such as "No" and "X" are of anything. */
const SHORTEST = 6;

/** The status that a heading is as a whole, such as "Out of scope". */
export function statusAsHeading(label: string): ScopeStatus | null {
  const text = withoutMarks(label);
  return text.length < SHORTEST ? null : statusOf(text);
}

/** The status that a heading speaks of, such as "Excluded from FedRAMP"; null: of none, or of several. */
export function statusInHeading(label: string): ScopeStatus | null {
  return statusByHeading.memo(label).status;
}

/** A list has the same few in all of its rows. */
const statusByHeading = new LRUCache<string, { readonly status: ScopeStatus | null }>({
  max: 1_000,
  memoMethod: (label) => {
    const [status = null, ...others] = statusesIn(withoutMarks(label));
    return { status: others.length === 0 ? status : null };
  },
});

/**
 * What a cell says under its heading: a tick there is the status of the heading, and a plain no denies it. Null where the
 * word is not known, or says another status.
 */
export function readUnder(label: string, text: string, words: StatusWords): WrittenStatus | null {
  const written = readStatus(text, words);
  const headed = statusInHeading(label);
  if (written === null || written.status === null || headed === null || headed === 'IN_SCOPE') return written;
  const { status, condition } = written;
  if (isDenial(text, words)) return { status: headed === 'NOT_IN_SCOPE' ? 'IN_SCOPE' : null, condition };
  const isTick = status === 'IN_SCOPE' && statusesIn(text).size === 0;
  return isTick || status === headed ? { status: headed, condition } : null;
}

/** What the operator says of ticks holds for those that are no more than that: a word for in scope says it itself. */
export function statusOfTick(
  text: string,
  said: ScopeStatus,
  { status, words }: Pick<FormatOptions, 'status' | 'words'>,
): ScopeStatus {
  if (status === null || said !== 'IN_SCOPE') return said;
  const isWord = statusesIn(text).size > 0 || words.has(statusWord(withoutMarks(text)));
  return isWord ? said : status;
}

/** Of a cell that cannot be read under its heading, and what to do about it. */
export function unknownUnder(label: string, text: string, words: StatusWords): string {
  if (readStatus(text, words) === null) return unknownStatus(text);
  return `"${text}" stands here under "${label}", which is another status; correct one of them, or pass the column over with --column "${label}=NOTHING".`;
}

/** The status of a row that has a column for each, of which it ticks one. Throws RefusedRow where they gainsay each other. */
export function statusOfHeaded(
  row: TableRow<ScopeColumn>,
  { status, words }: Pick<FormatOptions, 'status' | 'words'>,
): WrittenStatus {
  const said = row.headed.flatMap((position) => cellsUnder(row, position, words));
  const ticked = said.filter(({ isDenied }) => !isDenied);
  // What is in no audit may be planned: a no says something where nothing else does.
  const [cell, ...others] = ticked.length > 0 ? ticked : said;
  if (cell === undefined) return { status: tellsInScope(row) ? null : status, condition: null };
  const denied = said.find(({ isDenied, headed }) => isDenied && !cell.isDenied && headed === cell.status);
  const other = others.find((each) => each.status !== cell.status) ?? denied;
  if (other === undefined) return cell;
  throw new RefusedRow(
    other.at,
    `"${other.text}" stands here, and "${cell.text}" under "${cell.label}"; correct one of them, or pass a column over with --column "${other.label}=NOTHING".`,
  );
}

function cellsUnder(row: TableRow<ScopeColumn>, position: number, words: StatusWords) {
  const { label, text, at } = row.tick(position);
  if (text === '') return [];
  const written = readUnder(label, text, words);
  if (written === null) throw new RefusedRow(at, unknownUnder(label, text, words));
  if (written.status === null) return [];
  return [{ label, text, at, headed: statusInHeading(label), isDenied: isDenial(text, words), ...written }];
}

function tellsInScope(row: TableRow<ScopeColumn>): boolean {
  return row.headed.some((position) => statusInHeading(row.tick(position).label) === 'IN_SCOPE');
}
