import type { Draft, Drafts } from '../draft.ts';
import { detectFormat, formatCalled } from '../formats/index.ts';
import { type Input, together } from '../input.ts';
import { LOT } from './bounds.ts';
import type { OpenReading, ReadRows } from './reading.ts';

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export const readHere: OpenReading = async ({ inputs, format: name, options }) => {
  let bytesRead = 0;
  const counted = inputs.map((input) => ({
    ...input,
    onRead: (bytes: number) => {
      bytesRead += bytes;
    },
  })) as [Input, ...Input[]];
  const format = name === null ? await detectFormat(counted, options) : formatCalled(name);
  return {
    format,
    read: (notes) => {
      // What was read to tell the format apart is read again.
      bytesRead = 0;
      const parts = format.readsTogether ? [together(counted)] : counted;
      return rowsOfDrafts(
        (async function* () {
          for (const input of parts) yield* format.read(input, options, notes);
        })(),
      );
    },
    bytesRead: () => bytesRead,
    close: () => undefined,
  };
};

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
