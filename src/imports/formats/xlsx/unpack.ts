import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);

const MEGABYTE = 1024 * 1024;
const LARGEST_UNPACKED = 64 * MEGABYTE;
/** Honest sheets are written up to about fifty times shorter; small ones may be what they like. */
const MOST_SHORTENED = 200;
const SMALL = 8 * MEGABYTE;

const HEADING = 0x04034b50;
const HEADING_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Refuses a small file that unpacks to a huge one, by what its directory declares. */
export function refuseBomb(entries: readonly ZipEntry[], input: Input): void {
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  const tooShort = declared > SMALL && declared > input.size * MOST_SHORTENED;
  if (declared <= LARGEST_UNPACKED && !tooShort) return;
  throw new BadList(
    `The file has ${input.size} bytes and says that it unpacks to ${declared}; workbooks may unpack to ${LARGEST_UNPACKED}, and no more than ${MOST_SHORTENED} times their size.`,
    { input },
  );
}

/** The bytes of one file. A directory that declares too little is found out, and no more than declared is unpacked. */
export async function unpack(bytes: Buffer, { name, method, packedSize, size, offset }: ZipEntry, input: Input) {
  const damaged = (cause?: unknown) => new BadList(`"${name}" in it is damaged.`, { input, cause });
  if (offset + HEADING_SIZE > bytes.length || bytes.readUInt32LE(offset) !== HEADING) throw damaged();
  const start = offset + HEADING_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw damaged();
  const unpacked = await unpackedOf(packed, method, size).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_BUFFER_TOO_LARGE') throw damaged(error);
    throw new BadList(`"${name}" in it unpacks to more than the ${size} bytes that it declares.`, {
      input,
      cause: error,
    });
  });
  if (unpacked.length !== size) throw damaged();
  return unpacked;
}

async function unpackedOf(packed: Buffer, method: number, size: number): Promise<Buffer> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error(`ZIP method ${method} is not read.`);
  return inflate(packed, { maxOutputLength: Math.max(size, 1) });
}
