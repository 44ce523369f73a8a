import { defineCommand } from 'citty';
import { VERSION } from '../version.ts';

/** Commands are loaded on demand: an import needs neither the server's code nor its memory. */
export const program = defineCommand({
  meta: {
    name: 'compliance-graph',
    version: VERSION,
    description:
      'Answers which services inherit which requirements through which certification. Settings: .env.example.',
  },
  subCommands: {
    serve: async () => (await import('./serve.ts')).serveCommand,
    seed: async () => (await import('./seed.ts')).seedCommand,
    import: async () => (await import('./import.ts')).importCommand,
    publish: async () => (await import('./runs.ts')).publishCommand,
    discard: async () => (await import('./runs.ts')).discardCommand,
    revert: async () => (await import('./runs.ts')).revertCommand,
    query: async () => (await import('./query.ts')).queryCommand,
    explain: async () => (await import('./explain.ts')).explainCommand,
    assess: async () => (await import('./assess.ts')).assessCommand,
    diff: async () => (await import('./diff.ts')).diffCommand,
    check: async () => (await import('./check.ts')).checkCommand,
    'check-system': async () => (await import('./check-system.ts')).checkSystemCommand,
    mcp: async () => (await import('./mcp.ts')).mcpCommand,
    export: async () => (await import('./export.ts')).exportCommand,
    backup: async () => (await import('./backup.ts')).backupCommand,
    restore: async () => (await import('./restore.ts')).restoreCommand,
    token: async () => (await import('./token.ts')).tokenCommand,
    prune: async () => (await import('./prune.ts')).pruneCommand,
    audit: async () => (await import('./audit.ts')).auditCommand,
  },
});
