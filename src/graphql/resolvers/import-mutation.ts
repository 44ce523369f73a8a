import { discardRun, publishRun, revertRun, type Transition } from '../../imports/transitions.ts';
import { type ImportRun, readRun } from '../../store/import-run.ts';
import { checkId } from '../arguments.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireScope } from '../scopes.ts';

const MOST_ITEMS = 100;

/** The run as it is after a write, at the revision that it made. */
async function runAfter({ services }: Context, id: string): Promise<ImportRun> {
  const run = await readRun(services.engine, id);
  if (run === null) throw new Error(`Import ${id} is gone right after it was written.`);
  return run;
}

/** Only who may publish gets as far as the engine; what was written shows at once in this process. */
async function move(
  context: Context,
  id: string,
  transition: (by: string) => Promise<Transition>,
): Promise<Transition> {
  context.passes();
  const { name } = requireScope(context.caller, 'publish');
  checkId('id', id, ['ImportRun']);
  const result = await transition(name);
  await context.services.watch.refresh();
  return result;
}

const notFound = ({ message }: { readonly message: string }) => ({ __typename: 'ImportNotFound' as const, message });

export const importMutationResolvers: Resolvers = {
  Mutation: {
    publishImport: async (_root, { id }, context) => {
      const result = await move(context, id, () => publishRun(context.services.engine, id));
      if (result.outcome !== 'done') return notFound(result);
      return { __typename: 'ImportPublished', importRun: await runAfter(context, id) };
    },
    discardImport: async (_root, { id }, context) => {
      const result = await move(context, id, () => discardRun(context.services.engine, id));
      return result.outcome === 'done' ? { __typename: 'ImportDiscarded', id } : notFound(result);
    },
    revertImport: async (_root, { id }, context) => {
      const result = await move(context, id, (by) => revertRun(context.services.engine, id, by));
      if (result.outcome === 'not-found') return notFound(result);
      if (result.outcome === 'conflict') {
        return { __typename: 'ImportConflict', message: result.message, items: result.items.slice(0, MOST_ITEMS) };
      }
      return { __typename: 'ImportReverted', importRun: await runAfter(context, result.importId) };
    },
  },
};
