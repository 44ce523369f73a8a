#!/usr/bin/env node
import { defineCommand } from 'citty';
import { runProgram } from './commands/run-program.ts';

// Each command is loaded only where it runs: an import needs neither a server nor the room that one takes.
await runProgram(
  defineCommand({
    meta: {
      name: 'compliance-graph',
      description: 'Which services inherit which requirements through which certification. Settings: .env.example.',
    },
    subCommands: {
      serve: async () => (await import('./commands/serve.ts')).serveCommand,
      seed: async () => (await import('./commands/seed.ts')).seedCommand,
      import: async () => (await import('./commands/import.ts')).importCommand,
      publish: async () => (await import('./commands/runs.ts')).publishCommand,
      discard: async () => (await import('./commands/runs.ts')).discardCommand,
      revert: async () => (await import('./commands/runs.ts')).revertCommand,
      query: async () => (await import('./commands/query.ts')).queryCommand,
      explain: async () => (await import('./commands/explain.ts')).explainCommand,
      assess: async () => (await import('./commands/assess.ts')).assessCommand,
      diff: async () => (await import('./commands/diff.ts')).diffCommand,
      check: async () => (await import('./commands/check.ts')).checkCommand,
      export: async () => (await import('./commands/export.ts')).exportCommand,
      backup: async () => (await import('./commands/backup.ts')).backupCommand,
      restore: async () => (await import('./commands/restore.ts')).restoreCommand,
      token: async () => (await import('./commands/token.ts')).tokenCommand,
      prune: async () => (await import('./commands/prune.ts')).pruneCommand,
      audit: async () => (await import('./commands/audit.ts')).auditCommand,
    },
  }),
);
