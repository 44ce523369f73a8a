import { once } from '../../domain/remembering.ts';
import { ImportRefused } from '../../errors.ts';
import type { Drafts } from '../facts/draft.ts';
import type { ListKind } from '../lists/list-kind.ts';
import type { Recognised } from '../lists/recognise.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import { type Input, together } from '../read/input.ts';

/** A list to read by a recipe. */
interface ListToRead {
  readonly inputs: readonly [Input, ...Input[]];
  readonly recipe: Recipe;
}

/** A list that is read as one of a kind. */
interface Reading {
  /** Reads its rows as they are taken; notes on some come before they do. */
  read(notes: Notes): Drafts;
  /** Gives up what is still to be read. A second time does nothing. */
  close(): void;
}

/** Where lists are read: in this process, or in one of their own. */
export interface Readers {
  /** Tells what a list may be. Throws ImportRefused where the signal says so. */
  recognise(list: ListToRead, signal?: AbortSignal): Promise<Recognised>;
  open(list: ListToRead & { readonly kind: ListName }, signal?: AbortSignal): Promise<Reading>;
}

export function interrupted(): ImportRefused {
  return new ImportRefused('The import was interrupted; nothing was changed.');
}

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export function readersHere(kinds?: readonly ListKind[]): Readers {
  // Loaded on demand, since a server that starts reads the seed only.
  const known = once(async () => kinds ?? (await import('../lists/index.ts')).LIST_KINDS);
  return {
    async recognise(list) {
      const { recognise } = await import('../lists/recognise.ts');
      return recognise(list, await known());
    },
    async open(list) {
      const kind = (await known()).find(({ name }) => name === list.kind) as ListKind;
      return { read: (notes) => draftsOf(kind, list, notes), close: () => undefined };
    },
  };
}

export async function* draftsOf(kind: ListKind, { inputs, recipe }: ListToRead, notes: Notes): Drafts {
  for (const input of kind.readsTogether ? [together(inputs)] : inputs) yield* kind.read(input, recipe, notes);
}
