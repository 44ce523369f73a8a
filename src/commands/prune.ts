import { userInfo } from 'node:os';
import { type ArgsDef, defineCommand } from 'citty';
import { type Config, readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { describeDropped, type PruneReport, previewPrune, prune } from '../prune/prune.ts';
import { withGraphOpen } from '../start/open-graph.ts';
import { parseStrictly, wholeNumber } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';
import { pruneAtServer, runningServer, type WantedPrune } from './shared/remote.ts';

const ARGS = {
  before: { type: 'string', description: 'The first revision to keep, such as 12; this or --older-than is needed.' },
  'older-than': {
    type: 'string',
    description: 'Keeps what was current within this number of days, such as 365; this or --before is needed.',
  },
  'dry-run': { type: 'boolean', description: 'Only report what would be dropped.' },
} as const satisfies ArgsDef;

export const pruneCommand = defineCommand({
  meta: {
    name: 'prune',
    description:
      'Drops old revisions and the audit log of their time, and reports what it dropped. This cannot be undone.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const wanted = readWish(rawArgs);
      const config = readConfig();
      const server = await runningServer(config);
      const report = server === null ? await pruneHere(config, wanted) : await pruneAtServer(server, wanted);
      process.stdout.write(`${sentenceOf(report, wanted.isDry)}\n`);
    }),
});

function pruneHere(config: Config, { wish, isDry }: WantedPrune): Promise<PruneReport> {
  return withGraphOpen(config, (engine) =>
    isDry ? previewPrune(engine, wish) : prune(engine, wish, { by: userInfo().username }),
  );
}

function readWish(rawArgs: readonly string[]): WantedPrune {
  const { values } = parseStrictly({
    args: [...rawArgs],
    options: { before: { type: 'string' }, 'older-than': { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  const { before, 'older-than': olderThan, 'dry-run': isDry = false } = values;
  const [revision, days] = [
    wholeNumber('before', (before as string | undefined) ?? null),
    wholeNumber('older-than', (olderThan as string | undefined) ?? null),
  ];
  if (revision !== null && days === null) return { wish: { before: revision }, isDry: isDry === true };
  if (days !== null && revision === null) return { wish: { olderThan: days }, isDry: isDry === true };
  throw new BadInput('Give either --before REVISION or --older-than DAYS.');
}

function sentenceOf({ keptSince, dropped }: PruneReport, isDry: boolean): string {
  if (keptSince === null) return 'No revision is old enough; nothing was dropped.';
  const rows = describeDropped(dropped);
  return isDry
    ? `Would keep the graph since revision ${keptSince}, and drop ${rows}.`
    : `Kept the graph since revision ${keptSince}, and dropped ${rows}.`;
}
