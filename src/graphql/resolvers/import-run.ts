import { BadInput } from '../../errors.ts';
import { countRuns, readRunPage } from '../../store/import-run.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireScope } from '../scopes.ts';
import { changesIn } from './change.ts';

/** Above each revision number. */
const NO_BOUND = 2_147_483_647;

export const importRunResolvers: Resolvers = {
  ImportRun: {
    revision: ({ runRevision }) => runRevision,
    changes: ({ id, runRevision, state, revision }, args, context) =>
      changesIn(
        context,
        {
          since: runRevision - 1,
          until: runRevision,
          revision: state === 'STAGED' ? runRevision : revision,
          gone: (keptSince) =>
            new BadInput(
              `What ${id} changed was dropped: the graph is kept since revision ${keptSince}, without what led to that.`,
            ),
        },
        args,
      ),
  },
  ImportRunConnection: connectionFields,
  Query: {
    imports: async (_root, { states, ...args }, context) => {
      const publishedOnly = states.every((state) => state === 'PUBLISHED');
      context.passes();
      if (!publishedOnly) requireScope(context.caller, 'import');
      const page = await openPage(context, args, { parts: ['imports', states] });
      const { engine, point } = page.snapshot;
      // What is not published has a number above the reader's revision.
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
