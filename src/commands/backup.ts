import { createWriteStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defineCommand } from 'citty';
import { describeCounts } from '../backup/format.ts';
import { packedBackup } from '../backup/pack.ts';
import { type CheckedBackup, checkBackup } from '../backup/read.ts';
import { readConfig } from '../config.ts';
import { BackupRefused } from '../errors.ts';
import { withGraphOpen } from '../start/open-graph.ts';
import { refusing } from './shared/refusing.ts';
import { backupAtServer, runningServer } from './shared/remote.ts';
import { writeWhole } from './shared/whole-file.ts';

export const backupCommand = defineCommand({
  meta: {
    name: 'backup',
    description: 'Writes the graph at one revision, with its history, to a file. A server may be running.',
  },
  args: { file: { type: 'positional', required: true, description: 'The file to write, such as graph.backup.gz.' } },
  run: ({ args }) =>
    refusing(async () => {
      const { header, counts } = await writeBackup(args.file);
      const { size } = await stat(args.file);
      process.stdout.write(
        `Backed up revision ${header.revision} into ${args.file}: ${describeCounts(counts)}; ${size.toLocaleString('en')} bytes.\n`,
      );
    }),
});

/** Readable by its owner only, as DATA_DIR, since it contains the whole graph and its audit log. */
const FOR_OWNER = 0o600;

/** Writes the backup, and renames it once it was read back. */
async function writeBackup(file: string): Promise<CheckedBackup> {
  if (existsSync(file)) throw new BackupRefused(`${file} exists already; choose another name, or move it away.`);
  const write = async (path: string) => {
    await withBackup((bytes) => pipeline(bytes, createWriteStream(path, { flush: true })));
    return checkBackup(path);
  };
  return writeWhole(file, write, FOR_OWNER);
}

/** Streams the backup from the server that has the embedded graph open, or opens the graph here. */
async function withBackup(work: (bytes: Readable) => Promise<void>): Promise<void> {
  const config = readConfig();
  const server = await runningServer(config);
  if (server !== null) return work(await backupAtServer(server));
  return withGraphOpen(config, async (engine) => work(await packedBackup(engine)));
}
