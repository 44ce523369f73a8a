import { once } from '../../domain/remembering.ts';
import type { Drafts } from '../facts/draft.ts';
import type { ListKind } from '../lists/list-kind.ts';
import type { Notes } from '../map/notes.ts';
import { type Input, together } from '../read/input.ts';
import { lotsOf } from './lots.ts';
import type { ListToRead, Readers } from './reading.ts';

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export function readersHere(kinds?: readonly ListKind[]): Readers {
  // Loaded on demand, since a server that starts reads the seed only.
  const known = once(async () => kinds ?? (await import('../lists/index.ts')).LIST_KINDS);
  return {
    async recognise(list) {
      const { recognise } = await import('../lists/recognise.ts');
      return recognise(list, await known());
    },
    async open({ inputs, recipe, kind: name }) {
      const kind = (await known()).find((each) => each.name === name) as ListKind;
      const { counted, read } = countBytes(inputs);
      return {
        read: (notes) => lotsOf(draftsOf(kind, { inputs: counted, recipe, notes })),
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
