import type { Scope } from '../../domain/callers.ts';
import { DomainError } from '../../errors.ts';
import type { Transition } from '../../imports/runs/revert.ts';
import { discardRun, publishRun, revertRun } from '../../imports/runs/transitions.ts';
import { showWritten } from '../../memory/revision-watch.ts';
import { type ImportRun, readRun } from '../../store/import-run.ts';
import type { AuditedWrite } from '../../writing/audit.ts';
import { checkId } from '../arguments.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireWriter } from '../scopes.ts';

const MOST_ITEMS = 100;

/** The write succeeded, but reading the result failed. */
class DoneAndUnread extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** Reads the run after a write, at the revision that the write created. */
async function runAfter({ services }: Context, id: string, done: string): Promise<ImportRun> {
  const run = await readRun(services.engine, id).catch((cause: unknown) => {
    if (!(cause instanceof DomainError)) throw cause;
    throw new DoneAndUnread(
      `${done}, so do not repeat this; only its new state could not be read. Ask for ${id} later.`,
      { cause },
    );
  });
  if (run === null) throw new Error(`Import ${id} is gone right after it was written.`);
  return run;
}

interface Move {
  readonly id: string;
  readonly action: AuditedWrite['action'];
  /** Permissions, any of which is sufficient. */
  readonly scopes: readonly [Scope, ...Scope[]];
}

/** Runs a transition for authorized callers, then refreshes this process. */
async function move(
  context: Context,
  { id, action, scopes }: Move,
  transition: (by: string) => Promise<Transition>,
): Promise<Transition> {
  context.markUncacheable();
  checkId('id', id, ['ImportRun']);
  const write = { scopes, action, importId: id, detail: null } as const;
  const { name } = await requireWriter(context.services.engine, context.caller, write);
  // Refreshes first, to avoid writing to a graph that replaced ours.
  await context.services.watch.refresh();
  const result = await transition(name);
  await showWritten(context.services.watch);
  context.refresh();
  return result;
}

const REVIEW = ['review', 'publish'] as const;

/** An importer may discard its own staged lists. */
async function scopesToDiscard({ services, caller }: Context, id: string): Promise<Move['scopes']> {
  if (caller === null || !caller.scopes.includes('import')) return REVIEW;
  const run = await readRun(services.engine, id);
  return run?.by === caller.name ? [...REVIEW, 'import'] : REVIEW;
}

const notFound = ({ message }: { readonly message: string }) => ({ __typename: 'ImportNotFound' as const, message });

export const importMutationResolvers: Resolvers = {
  Mutation: {
    publishImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'PUBLISH', scopes: REVIEW }, (by) =>
        publishRun(context.services.engine, id, by),
      );
      if (result.outcome !== 'done') return notFound(result);
      return { __typename: 'ImportPublished', importRun: await runAfter(context, id, `${id} is published`) };
    },
    discardImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'DISCARD', scopes: await scopesToDiscard(context, id) }, (by) =>
        discardRun(context.services.engine, id, by),
      );
      return result.outcome === 'done' ? { __typename: 'ImportDiscarded', id } : notFound(result);
    },
    revertImport: async (_root, { id }, context) => {
      const result = await move(context, { id, action: 'REVERT', scopes: ['publish'] }, (by) =>
        revertRun(context.services.engine, id, by),
      );
      if (result.outcome === 'not-found') return notFound(result);
      if (result.outcome === 'conflict') {
        return { __typename: 'ImportConflict', message: result.message, items: result.items.slice(0, MOST_ITEMS) };
      }
      const { importId } = result;
      const done = `${id} is undone by ${importId}`;
      return { __typename: 'ImportReverted', importRun: await runAfter(context, importId, done) };
    },
  },
};
