import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Engine } from '../engine/engine.ts';
import { backupLines, describeGraph } from './write.ts';

/** Streams a backup of the current graph. Throws `BackupRefused` if nothing is published. */
export async function packedBackup(engine: Engine): Promise<Readable> {
  return pack(backupLines(engine, await describeGraph(engine)));
}

/** Packs a backup for another process, which cannot receive an error: a failure becomes the last line. */
export async function sentBackup(engine: Engine, describe: (error: unknown) => string): Promise<Readable> {
  return pack(endingInFailure(backupLines(engine, await describeGraph(engine)), describe));
}

async function* endingInFailure(
  lines: AsyncIterable<string>,
  describe: (error: unknown) => string,
): AsyncIterable<string> {
  try {
    yield* lines;
  } catch (error) {
    yield `${JSON.stringify({ failure: describe(error) })}\n`;
  }
}

function pack(lines: AsyncIterable<string>): Readable {
  const packed = createGzip();
  // A failure destroys the stream, and its reader gets the error.
  pipeline(Readable.from(lines), packed, () => undefined);
  return packed;
}
