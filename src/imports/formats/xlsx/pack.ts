import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** A ZIP of files that have been looked at, so that what is read is what was checked. Not compressed. */
export async function pack(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const [name, content] of files) zip.addBuffer(content, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream as Readable);
}
