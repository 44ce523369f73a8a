import { userInfo } from 'node:os';
import { defineCommand } from 'citty';
import { describeCounts } from '../backup/format.ts';
import { restoreBackup } from '../backup/restore.ts';
import { readConfig } from '../config.ts';
import { BackupRefused } from '../errors.ts';
import { withStoreOpen } from '../start/open-graph.ts';
import { refusing } from './shared/refusing.ts';
import { runningServer } from './shared/remote.ts';

export const restoreCommand = defineCommand({
  meta: {
    name: 'restore',
    description: 'Restores the graph and its history from a backup. The graph must be empty, unless --replace is set.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'A file that `backup` wrote, from either engine.' },
    replace: {
      type: 'boolean',
      default: false,
      description: 'Replaces everything in the graph except its audit log.',
    },
  },
  run: ({ args }) =>
    refusing(async () => {
      const config = readConfig();
      const server = await runningServer(config);
      if (server !== null) {
        throw new BackupRefused(
          `The server at ${server.url} has this graph open; stop it (process ${server.pid}) before a restore.`,
        );
      }
      const wish = { replace: args.replace, by: userInfo().username };
      const { header, counts } = await withStoreOpen(config, (engine) => restoreBackup(engine, args.file, wish));
      process.stdout.write(`Restored revision ${header.revision} from ${args.file}: ${describeCounts(counts)}.\n`);
    }),
});
