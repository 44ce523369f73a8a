import { finished } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { type Entry, openPromise } from 'yauzl';
import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';

/** An element of XML as it opens: its name without prefix, and its attributes without theirs. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Takes what a parser meets in its order. */
export interface XmlHandler {
  open(element: Opened): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The parts of a workbook, which are XML in a ZIP; each is parsed as it is unpacked, and never held as a whole. */
export type WorkbookParts = Awaited<ReturnType<typeof openWorkbook>>;

export async function openWorkbook(input: Input) {
  const entries = new Map<string, Entry>();
  const attempt = <Result>(work: Promise<Result>) =>
    work.catch((error: unknown) => {
      throw unreadable(error, input);
    });
  const zip = await attempt(openPromise(input.path, { lazyEntries: true, autoClose: false }));
  const listed = async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  };
  await attempt(listed());
  // Each failure to read a part comes through its stream as well.
  zip.on('error', () => undefined);

  async function unpack(entry: Entry, handler: XmlHandler): Promise<void> {
    const parser = parserFor(handler);
    const decoder = new StringDecoder('utf8');
    const stream = await zip.openReadStreamPromise(entry);
    stream.on('data', (bytes: Buffer) => parser.write(decoder.write(bytes)));
    await finished(stream);
    parser.write(decoder.end()).close();
  }

  return {
    names: [...entries.keys()],
    async parse(name: string, handler: XmlHandler): Promise<void> {
      const entry = entries.get(name);
      if (entry === undefined) return;
      if (entry.isEncrypted()) throw new BadList('workbook.password', { input });
      await attempt(unpack(entry, handler));
    },
    close: () => zip.close(),
  };
}

function parserFor(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), String(value)] as const);
    handler.open({ name: withoutPrefix(name), attributes: Object.fromEntries(own) });
  });
  parser.on('closetag', ({ name }) => handler.close(withoutPrefix(name)));
  if (handler.text !== undefined) parser.on('text', (text) => handler.text?.(text));
  return parser;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unreadable(error: unknown, input: Input): Error {
  if (error instanceof BadList) return error;
  const values = { fault: (error as Error).message.replace(/\.$/, '') };
  return new BadList('workbook.broken', { input, values, cause: error });
}
