import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const LINES_A_PIECE = 2_000;

/** Writes rows of cells without commas or quotes, as the made-up facts are. */
export async function writeCsv(path, heading, rows) {
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(Readable.from(pieces(heading, rows)), createWriteStream(path));
}

function* pieces(heading, rows) {
  let lines = [heading];
  for (const row of rows) {
    lines.push(row.join(','));
    if (lines.length === LINES_A_PIECE) {
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
