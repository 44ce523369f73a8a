import { basename, extname } from 'node:path';

/** What a list is called that comes without a name. */
export const UNNAMED = 'list';
/** Of bytes, what every file system takes. */
const LONGEST_NAME = 200;
const LONGEST_ENDING = 20;
/** What stands for a folder, or for nothing. */
const NO_FILES = ['', '.', '..'];

/** What a list is called in reports: the last part of its name, no longer than a file's may be. */
export function listName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '_');
  if (NO_FILES.includes(last)) return UNNAMED;
  const ending = extname(last);
  // The ending tells what a list is written in.
  const kept = Buffer.byteLength(ending) <= LONGEST_ENDING ? ending : '';
  const stem = last.slice(0, last.length - kept.length);
  return firstBytes(stem, LONGEST_NAME - Buffer.byteLength(kept)) + kept;
}

/** What the file of such a list is called, in characters that every file system takes. */
export function fileName(listed: string): string {
  return listed.replace(/[^\p{L}\p{N}._ ()-]/gu, '_');
}

/** As many whole characters as so many bytes hold. */
function firstBytes(text: string, most: number): string {
  let [length, bytes] = [0, 0];
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    length += character.length;
  }
  return text.slice(0, length);
}
