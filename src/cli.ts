#!/usr/bin/env node
import { defineCommand, runMain } from 'citty';
import { assessCommand } from './commands/assess.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { queryCommand } from './commands/query.ts';
import { restoreCommand } from './commands/restore.ts';
import { discardCommand, publishCommand, revertCommand } from './commands/runs.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand } from './commands/serve.ts';
import { tokenCommand } from './commands/token.ts';

await runMain(
  defineCommand({
    meta: {
      name: 'compliance-graph',
      description: 'Which services inherit which requirements through which certification. Settings: .env.example.',
    },
    subCommands: {
      serve: serveCommand,
      seed: seedCommand,
      import: importCommand,
      publish: publishCommand,
      discard: discardCommand,
      revert: revertCommand,
      query: queryCommand,
      explain: explainCommand,
      assess: assessCommand,
      diff: diffCommand,
      check: checkCommand,
      backup: backupCommand,
      restore: restoreCommand,
      token: tokenCommand,
    },
  }),
);
