import { countRuns, readRunPage } from '../../store/import-run.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const importRunResolvers: Resolvers = {
  ImportRun: { revision: ({ runRevision }) => runRevision },
  ImportRunConnection: connectionFields,
  Query: {
    imports: async (_root, args, context) => {
      const page = await openPage(context, args, { parts: ['imports'] });
      const { engine, point } = page.snapshot;
      const before = page.after === null ? point.revision + 1 : Number(page.after[0]);
      const runs = await readRunPage(engine, { before, limit: page.first + 1 }, point.revision);
      return connect(
        page,
        runs,
        (run) => [String(run.runRevision)],
        () => countRuns(engine, point.revision),
      );
    },
  },
};
