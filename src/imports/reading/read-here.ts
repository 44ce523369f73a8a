import { once } from '../../domain/remembering.ts';
import { factsOf, type ListKind } from '../lists/list-kind.ts';
import { withFirstProposals } from '../propose/draft-recipe.ts';
import { drafted } from '../propose/drafted.ts';
import { draftsOf, type ListReader, type Readers } from './reading.ts';

/** Reads lists in this thread, as the command line does, which is a process of its own. */
export function readersHere(kinds?: readonly ListKind[]): Readers {
  // Loaded on demand, since a server that starts reads the seed only.
  const known = once(async () => kinds ?? (await import('../lists/index.ts')).LIST_KINDS);
  const reader: ListReader = {
    take: async (sent) => (await import('../sent/take.ts')).takeSent(sent),
    async recognise(list) {
      const all = await known();
      const [only, ...others] = all;
      // Where there is one kind only, nothing has to tell which.
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
