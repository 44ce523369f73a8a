import { isUtf8 } from 'node:buffer';
import { Unreadable } from '../../facts/unreadable.ts';

const LINE_FEED = 0x0a;

/**
 * Whole lines as text, so that no character is cut and a wrong one can be named by its line. Another
 * encoding is never guessed: that would change names silently.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const lines = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    yield decodeLines(lines, line);
    line += countLines(lines);
  }
  yield decodeLines(rest, line);
}

function decodeLines(bytes: Buffer, firstLine: number): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let start = 0;
  for (let line = firstLine; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) throw new Unreadable(line, 'The line is not UTF-8.');
    start = end + 1;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
