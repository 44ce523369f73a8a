import { hash } from 'node:crypto';
import { seesImports } from '../../domain/callers.ts';
import { BadInput } from '../../errors.ts';
import { countRuns, type ImportRun, readRunPage } from '../../store/import-run.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireScope } from '../scopes.ts';
import { changesIn } from './change.ts';

/** Larger than any revision number. */
const NO_BOUND = 2_147_483_647;

/** Returns the run that created a revision, as of the reader's revision. */
async function runOf(
  context: Context,
  { revision, made }: { readonly revision: number; readonly made: number | null },
): Promise<ImportRun | null> {
  if (made === null) return null;
  const { importRuns } = await context.at(revision, null);
  return importRuns.load(`import/${made}`);
}

export const importRunResolvers: Resolvers = {
  ImportRun: {
    revision: ({ runRevision }) => runRevision,
    by: ({ by }, _args, { caller }) => (seesImports(caller) ? by : null),
    recipe: ({ recipe }, _args, { caller }) => (seesImports(caller) ? recipe : null),
    changes: ({ id, runRevision, state, revision }, args, context) =>
      changesIn(
        context,
        {
          since: runRevision - 1,
          until: runRevision,
          revision: state === 'STAGED' ? runRevision : revision,
          gone: (keptSince) =>
            new BadInput(
              `The changes of ${id} were dropped; the graph is kept since revision ${keptSince}, without the changes that led to it.`,
            ),
        },
        args,
      ),
    recipeHash: ({ recipe }) => (recipe === null ? null : hash('sha256', recipe)),
    undoes: ({ undoes, revision }, _args, context) => runOf(context, { revision, made: undoes }),
    undoneBy: async ({ runRevision, revision }, _args, context) => {
      const { undoneBy } = await context.at(revision, null);
      return runOf(context, { revision, made: (await undoneBy()).get(runRevision) ?? null });
    },
  },
  ImportRunConnection: connectionFields,
  Query: {
    imports: async (_root, { states, ...args }, context) => {
      const publishedOnly = states.every((state) => state === 'PUBLISHED');
      context.markUncacheable();
      if (!publishedOnly) requireScope(context.caller, 'import', 'review', 'publish');
      const page = await openPage(context, args, { parts: ['imports', states] });
      const { engine, point } = page.snapshot;
      // Unpublished runs have higher numbers than the reader's revision.
      const all = { before: publishedOnly ? point.revision + 1 : NO_BOUND, states };
      const before = page.after === null ? all.before : Number(page.after[0]);
      const runs = await readRunPage(engine, { before, states, limit: page.first + 1 }, point.revision);
      return connect(
        page,
        runs,
        (run) => [String(run.runRevision)],
        () => countRuns(engine, all),
      );
    },
  },
};
