import type { AuditedWrite } from '../../imports/audit.ts';
import { discardRun, publishRun, revertRun, type Transition } from '../../imports/transitions.ts';
import { type ImportRun, readRun } from '../../store/import-run.ts';
import { checkId } from '../arguments.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireWriter } from '../scopes.ts';

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
  { id, action }: { readonly id: string; readonly action: AuditedWrite['action'] },
  transition: (by: string) => Promise<Transition>,
): Promise<Transition> {
  context.passes();
  checkId('id', id, ['ImportRun']);
  const write = { scope: 'publish', action, importId: id, detail: null } as const;
  const { name } = await requireWriter(context.services.engine, context.caller, write);
  const result = await transition(name);
  await context.services.watch.refresh();
  context.renew();
  return result;
}

const notFound = ({ message }: { readonly message: string }) => ({ __typename: 'ImportNotFound' as const, message });

export const importMutationResolvers: Resolvers = {
  Mutation: {
    publishImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'PUBLISH' }, (by) =>
        publishRun(context.services.engine, id, by),
      );
      if (result.outcome !== 'done') return notFound(result);
      return { __typename: 'ImportPublished', importRun: await runAfter(context, id) };
    },
    discardImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'DISCARD' }, (by) =>
        discardRun(context.services.engine, id, by),
      );
      return result.outcome === 'done' ? { __typename: 'ImportDiscarded', id } : notFound(result);
    },
    revertImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'REVERT' }, (by) => revertRun(context.services.engine, id, by));
      if (result.outcome === 'not-found') return notFound(result);
      if (result.outcome === 'conflict') {
        return { __typename: 'ImportConflict', message: result.message, items: result.items.slice(0, MOST_ITEMS) };
      }
      return { __typename: 'ImportReverted', importRun: await runAfter(context, result.importId) };
    },
  },
};
