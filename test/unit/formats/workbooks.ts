import { deflateRawSync } from 'node:zlib';
import type { SheetData } from 'write-excel-file/node';
import { pack } from '../../../src/imports/formats/xlsx/pack.ts';
import { unpack } from '../../../src/imports/formats/xlsx/unpack.ts';
import { readDirectory } from '../../../src/imports/formats/xlsx/zip-directory.ts';
import type { Input } from '../../../src/imports/input.ts';
import { workbookOf } from './reading.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose parts have been changed, such as no honest program would write it. */
export async function tamperedWorkbook(rows: SheetData, change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  return tampered(await workbookOf(rows), change);
}

export async function tampered(bytes: Buffer, change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  const input = { name: 'honest.xlsx' } as Input;
  const parts = new Map<string, Buffer>();
  for (const entry of readDirectory(bytes, input)) parts.set(entry.name, await unpack(bytes, entry, input));
  change(parts);
  return packedAs(parts);
}

/** Under any name: what no honest packer writes goes in under a harmless one as long, which is then overwritten. */
async function packedAs(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const names = [...parts.keys()].map((name, at) => [name, `${at}`.padStart(Buffer.byteLength(name), 'x')] as const);
  const bytes = await pack(new Map(names.map(([name, harmless]) => [harmless, parts.get(name) as Buffer])));
  for (const [name, harmless] of names)
    for (let at = bytes.indexOf(harmless); at >= 0; at = bytes.indexOf(harmless, at + 1)) bytes.write(name, at);
  return bytes;
}

export function changePart(name: string, change: (text: string) => string): (parts: Map<string, Buffer>) => void {
  return (parts) => {
    const text = parts.get(name)?.toString('utf8');
    if (text === undefined) throw new Error(`The workbook has no ${name}.`);
    parts.set(name, Buffer.from(change(text), 'utf8'));
  };
}

/** A workbook with one part of zeros, compressed a thousandfold, whose directory declares what it likes. */
export async function bombOf(size: number, declared: number): Promise<Buffer> {
  const name = 'xl/worksheets/sheet2.xml';
  const packed = deflateRawSync(Buffer.alloc(size, ' '));
  const bytes = await tamperedWorkbook([['Service']], (parts) => parts.set(name, packed));
  const path = Buffer.from(name, 'utf8');
  // The name stands first in the file's own heading, then in the directory.
  for (const [signature, methodAt, sizeAt, nameAt] of [
    [0x04034b50, 8, 22, 30],
    [0x02014b50, 10, 24, 46],
  ] as const) {
    for (let at = bytes.indexOf(path); at !== -1; at = bytes.indexOf(path, at + 1)) {
      const start = at - nameAt;
      if (start < 0 || bytes.readUInt32LE(start) !== signature) continue;
      bytes.writeUInt16LE(8, start + methodAt);
      bytes.writeUInt32LE(declared, start + sizeAt);
    }
  }
  return bytes;
}
