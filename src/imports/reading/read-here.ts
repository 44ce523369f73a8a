import type { Draft, Drafts } from '../facts/draft.ts';
import { LIST_KINDS } from '../lists/index.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { recognise } from '../lists/recognise.ts';
import type { Notes } from '../map/notes.ts';
import { type Input, together } from '../read/input.ts';
import { LOT } from './bounds.ts';
import type { ListToRead, Readers, ReadRows } from './reading.ts';

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export function readersHere(kinds: readonly ListKind[] = LIST_KINDS): Readers {
  return {
    recognise: (list) => recognise(list, kinds),
    async open({ inputs, recipe, kind: name }) {
      const kind = kinds.find((each) => each.name === name) as ListKind;
      const { counted, read } = countBytes(inputs);
      return {
        read: (notes) => rowsOfDrafts(draftsOf(kind, { inputs: counted, recipe, notes })),
        bytesRead: () => read.bytes,
        close: () => undefined,
      };
    },
  };
}

export async function* draftsOf(
  kind: ListKind,
  { inputs, recipe, notes }: ListToRead & { readonly notes: Notes },
): Drafts {
  for (const input of kind.readsTogether ? [together(inputs)] : inputs) yield* kind.read(input, recipe, notes);
}

function countBytes(inputs: readonly Input[]) {
  const read = { bytes: 0 };
  const onRead = (bytes: number) => {
    read.bytes += bytes;
  };
  return { counted: inputs.map((input) => ({ ...input, onRead })) as [Input, ...Input[]], read };
}

/** The drafts of this thread as rows. */
export function rowsOfDrafts(drafts: Drafts): ReadRows {
  return {
    lots: lotsOf(drafts),
    async *factsOf(resolved, clausesOf) {
      // Rows come back as the drafts that they are.
      yield resolved.map(({ row, ids }) => {
        const { build, standardOf } = row as Draft;
        return standardOf === undefined ? build(ids) : build(ids, clausesOf(standardOf(ids)));
      });
    },
  };
}

async function* lotsOf(drafts: Drafts): ReadRows['lots'] {
  let lot: Draft[] = [];
  for await (const come of drafts) {
    for (const draft of 'build' in come ? [come] : come) {
      lot.push(draft);
      if (lot.length < LOT.rows) continue;
      yield lot;
      lot = [];
    }
  }
  if (lot.length > 0) yield lot;
}
