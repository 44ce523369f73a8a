import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Draft, Drafts } from '../facts/draft.ts';
import { LOT, refuseMore } from './bounds.ts';
import type { Lot } from './messages.ts';
import type { NoteBook } from './noted.ts';
import { Packer } from './packed.ts';
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

interface DraftSource {
  readonly drafts: Drafts;
  readonly notes: NoteBook;
  /** True if the number of rows is bounded. */
  readonly isBounded: boolean;
  readonly bytesRead: () => number;
}

/** Lots for another process, within the bounds of a server. */
export async function* boundedLots({ drafts, notes, isBounded, bytesRead }: DraftSource): AsyncGenerator<Lot, void> {
  const checkBounds = boundsOf(isBounded);
  let packer = new Packer();
  const take = (isLast: boolean): Lot => {
    const lot = { ...packer.take(), noted: notes.take(), bytesRead: bytesRead(), isLast };
    packer = new Packer();
    return lot;
  };
  for await (const come of drafts) {
    for (const draft of asOnes(come)) {
      checkBounds(draft, packer.add(draft));
      if (packer.rows < LOT.rows && packer.length < LOT.characters) continue;
      yield take(false);
      // A lot that is asked for is sent before the next one is read ahead.
      await nextTurn();
    }
    if (notes.size >= LOT.notes) yield take(false);
  }
  yield take(true);
}

function boundsOf(isBounded: boolean): (draft: Draft, packed: ReturnType<Packer['add']>) => void {
  const seen = new Set<string>();
  let count = 0;
  return ({ at }, { length, newNames }) => {
    for (const { text } of newNames) refuseMore('list.name', text.length, at);
    refuseMore('list.row', length, at);
    count += 1;
    if (isBounded) refuseMore('list.rows', count, at);
    for (const { kind, text } of newNames) seen.add(`${kind} ${text}`);
    refuseMore('list.names', seen.size, at);
  };
}

function asOnes(come: Draft | Iterable<Draft>): Iterable<Draft> {
  return 'names' in come ? [come] : come;
}
