import type { Draft, Drafts } from '../draft.ts';
import { detectFormat, formatCalled } from '../formats/index.ts';
import { type Input, together } from '../input.ts';
import { kindsOfList, LIST_KINDS } from '../lists/index.ts';
import type { ListKind } from '../lists/list-kind.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import { LOT } from './bounds.ts';
import type { ListToRead, Readers, Reading, ReadRows } from './reading.ts';

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export function readersHere(kinds: readonly ListKind[] = LIST_KINDS): Readers {
  return {
    open,
    kindsOf: async ({ inputs, recipe }) => (await kindsOfList(inputs, recipe, kinds)).map(({ name }) => name),
    async openByRecipe({ inputs, recipe, kind: name }) {
      const kind = kinds.find((each) => each.name === name) as ListKind;
      const { counted, read } = countBytes(inputs);
      return {
        read: (notes) => rowsOfDrafts(draftsByRecipe(kind, { inputs: counted, recipe, notes })),
        bytesRead: () => read.bytes,
        close: () => undefined,
      };
    },
  };
}

/** The drafts of a list that is read by a recipe. */
export async function* draftsByRecipe(
  kind: ListKind,
  {
    inputs,
    recipe,
    notes,
  }: { readonly inputs: readonly [Input, ...Input[]]; readonly recipe: Recipe; readonly notes: Notes },
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

async function open({ inputs, format: name, options }: ListToRead): Promise<Reading> {
  const { counted, read } = countBytes(inputs);
  const format = name === null ? await detectFormat(counted, options) : formatCalled(name);
  return {
    format,
    read: (notes) => {
      // What was read to tell the format apart is read again.
      read.bytes = 0;
      const parts = format.readsTogether ? [together(counted)] : counted;
      return rowsOfDrafts(
        (async function* () {
          for (const input of parts) yield* format.read(input, options, notes);
        })(),
      );
    },
    bytesRead: () => read.bytes,
    close: () => undefined,
  };
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
