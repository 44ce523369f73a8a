import { once } from '../../domain/remembering.ts';
import { factsOf, type ListKind } from '../lists/list-kind.ts';
import { withFirstProposals } from '../propose/draft-recipe.ts';
import { drafted } from '../propose/drafted.ts';
import { draftsOf, type ListReader, type Readers } from './reading.ts';

/** Reads lists in this thread; for the command line, which is already a separate process. */
export function readersHere(kinds?: readonly ListKind[]): Readers {
  // Loaded on demand, since a starting server reads only the seed.
  const known = once(async () => kinds ?? (await import('../lists/index.ts')).LIST_KINDS);
  const reader: ListReader = {
    take: async (sent) => (await import('../sent/take.ts')).takeSent(sent),
    async recognise(list) {
      const all = await known();
      const [only, ...others] = all;
      // With a single kind, nothing needs to be recognised.
      if (only !== undefined && only.name === list.recipe.list && others.length === 0) {
        return { kinds: [factsOf(only)], recipe: list.recipe, publicRecipe: null, headings: [] };
      }
      return (await import('./recognised.ts')).recognised(list, all);
    },
    async *read(list, notes) {
      const kind = (await known()).find(({ name }) => name === list.kind) as ListKind;
      yield* draftsOf(kind, list, notes);
    },
    draft: async (recipe, understood) => drafted(recipe, understood),
    settle: async (recipe, decisions) => withFirstProposals(recipe, decisions),
    close: () => undefined,
  };
  return { begin: async () => reader };
}
