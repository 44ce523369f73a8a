import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';

/** A file in a ZIP, as the directory at the end of the ZIP tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own heading starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const IS_ENCRYPTED = 1;
const ELSEWHERE = 0xffffffff;

/** What a ZIP says that it holds. What it really holds is found out while unpacking. */
export function readDirectory(bytes: Buffer, input: Input): readonly ZipEntry[] {
  const end = findEnd(bytes);
  if (end === -1) throw new BadList('This ZIP has no directory; it is cut off or damaged.', { input });
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (at === ELSEWHERE || count === 0xffff) throw new BadList('This ZIP is of the kind for huge files.', { input });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) {
      throw new BadList('The directory of this ZIP is damaged.', { input });
    }
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_SIZE, nameEnd);
    refuseName(name, names, input);
    if (bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) throw new BadList(`"${name}" in it has a password.`, { input });
    names.add(name);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Nothing is ever written under these names; a workbook that has such was not made by an honest program. */
function refuseName(name: string, names: ReadonlySet<string>, input: Input): void {
  if (names.has(name)) throw new BadList(`The ZIP holds "${name}" twice.`, { input });
  const parts = name.split('/');
  if (!/[\\:\0]/.test(name) && !parts.includes('..') && !parts.includes('__proto__') && parts[0] !== '') return;
  throw new BadList(`The ZIP holds a file under the name "${name}", which is refused.`, { input });
}
