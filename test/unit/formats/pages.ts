import { fileURLToPath } from 'node:url';
import { detectFormat } from '../../../src/imports/formats/index.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, type Reading, readList, TestFiles } from './reading.ts';

type Options = NonNullable<Parameters<typeof readList>[2]>;

/** What is said of a cell that only draws. */
export const DRAWN =
  'The cell is drawn and has no text, so it is not known what it says: write it in words, or as the alt of a picture.';

export interface PageReading extends Reading {
  /** What each entry says, in short: service, certificate, status and condition. */
  readonly said: readonly string[];
}

/** Web pages of the tests, written into a folder of their own. */
export class Pages {
  readonly #files = new TestFiles();

  /** A page with this in its body. */
  async read(body: string, options: Options = {}): Promise<PageReading> {
    return said(await readList(scopeTable, await this.write(`<!doctype html><body>${body}</body>`), options));
  }

  write(content: string | Buffer, name = 'page.html'): Promise<string> {
    return this.#files.write(name, content);
  }

  remove(): Promise<void> {
    return this.#files.remove();
  }
}

/** One of the made-up pages that stand in a file. */
export async function readSample(name: string, options: Options = {}): Promise<PageReading> {
  return said(await readList(scopeTable, samplePage(name), options));
}

export function samplePage(name: string): string {
  return fileURLToPath(new URL(`../../data/lists/pages/${name}`, import.meta.url));
}

/** A table of these rows, each given by the HTML of its cells. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, index) => {
    const name = index === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => (/^<t[dh][\s>]/.test(cell) ? cell : `<${name}>${cell}</${name}>`)).join('')}</tr>`;
  });
  return `\n<table>\n${lines.join('\n')}\n</table>\n`;
}

function said(reading: Reading): PageReading {
  const parts = entriesOf(reading).map(({ subjectId, certificateId, status, condition }) =>
    [subjectId, certificateId, status, condition]
      .map((part) => part?.replace(/^[a-z]+\//, '') ?? '')
      .join(' ')
      .trim(),
  );
  return { ...reading, said: parts };
}

export async function likeliestFormatOf(path: string): Promise<string> {
  const { name } = await detectFormat([await openInput(path)]);
  return name;
}
