import { basename, extname } from 'node:path';

export const UNNAMED = 'list';
/** Limit in bytes that every file system accepts. */
const LONGEST_NAME = 200;
const LONGEST_ENDING = 20;
/** Names of folders, and an empty name. */
const NO_FILES = ['', '.', '..'];

/** Returns the list's name for reports: its last path segment, cut to the length of a file name. */
export function listName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '_');
  if (NO_FILES.includes(last)) return UNNAMED;
  const ending = extname(last);
  // The extension shows the list's format.
  const kept = Buffer.byteLength(ending) <= LONGEST_ENDING ? ending : '';
  const stem = last.slice(0, last.length - kept.length);
  return firstBytes(stem, LONGEST_NAME - Buffer.byteLength(kept)) + kept;
}

/** Returns the list's file name, with characters that every file system accepts. */
export function fileName(listed: string): string {
  return listed.replace(/[^\p{L}\p{N}._ ()-]/gu, '_');
}

/** Returns the longest prefix of whole characters that fits the bytes. */
function firstBytes(text: string, most: number): string {
  let [length, bytes] = [0, 0];
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    length += character.length;
  }
  return text.slice(0, length);
}
