import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Draft, Drafts } from '../facts/draft.ts';
import { LOT, refuseMore } from './bounds.ts';
import type { Lot } from './messages.ts';
import type { NoteBook } from './noted.ts';
import type { Lots } from './reading.ts';

/** The drafts of this process, some at a time. */
export async function* lotsOf(drafts: Drafts): Lots {
  let lot: Draft[] = [];
  for await (const come of drafts) {
    for (const draft of asOnes(come)) {
      lot.push(draft);
      if (lot.length < LOT.rows) continue;
      yield lot;
      lot = [];
    }
  }
  if (lot.length > 0) yield lot;
}

export interface DraftSource {
  readonly drafts: Drafts;
  readonly notes: NoteBook;
  /** True if the number of rows is bounded. */
  readonly isBounded: boolean;
  readonly bytesRead: () => number;
}

/** Lots for another process, within the bounds of a server. */
export async function* boundedLots({ drafts, notes, isBounded, bytesRead }: DraftSource): AsyncGenerator<Lot, void> {
  const textOf = textsWithinBounds(isBounded);
  let rows: string[] = [];
  let length = 0;
  const take = (isLast: boolean): Lot => {
    const lot = { rows: `[${rows.join(',')}]`, noted: notes.take(), bytesRead: bytesRead(), isLast };
    rows = [];
    length = 0;
    return lot;
  };
  for await (const come of drafts) {
    for (const draft of asOnes(come)) {
      const row = textOf(draft);
      length += row.length;
      if (rows.push(row) < LOT.rows && length < LOT.characters) continue;
      yield take(false);
      // A lot that is asked for is sent before the next one is read ahead.
      await nextTurn();
    }
    if (notes.size >= LOT.notes) yield take(false);
  }
  yield take(true);
}

/** Makes JSON of rows: its length is known, and it is read faster than what Node would copy. */
function textsWithinBounds(isBounded: boolean): (draft: Draft) => string {
  const seen = new Set<string>();
  let count = 0;
  return (draft) => {
    const { at, names } = draft;
    for (const { text } of names) refuseMore('name', text.length, at);
    const row = JSON.stringify(draft);
    refuseMore('row', row.length, at);
    count += 1;
    if (isBounded) refuseMore('whole', count, at);
    for (const { kind, text } of names) seen.add(`${kind} ${text}`);
    refuseMore('names', seen.size, at);
    return row;
  };
}

function asOnes(come: Draft | Iterable<Draft>): Iterable<Draft> {
  return 'names' in come ? [come] : come;
}
