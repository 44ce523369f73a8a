import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Engine } from '../engine/engine.ts';
import { backupLines, describeGraph } from './write.ts';

/** The bytes of a backup of the graph as it is now. Throws BackupRefused where nothing is published. */
export async function packedBackup(engine: Engine): Promise<Readable> {
  const header = await describeGraph(engine);
  const packed = createGzip();
  // A failure ends the stream before its time; who reads it is told there.
  pipeline(Readable.from(backupLines(engine, header)), packed, () => undefined);
  return packed;
}
