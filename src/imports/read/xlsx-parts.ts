import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { type Entry, openPromise } from 'yauzl';
import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';
import type { Flag } from './table.ts';

/** An opening XML element: its name and attributes, all without prefixes. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Handles parser events in order. `path`: names of the open elements, the innermost last. */
export interface XmlHandler {
  open?(element: Opened, path: readonly string[]): void;
  close?(name: string): void;
  text?(text: string, path: readonly string[]): void;
}

/** The parts of a workbook, which are XML in a ZIP. Each is parsed while it is unpacked and never held in memory as a whole. */
export type WorkbookParts = Awaited<ReturnType<typeof openWorkbook>>;

export async function openWorkbook(input: Input) {
  const entries = new Map<string, Entry>();
  const attempt = <Result>(work: Promise<Result>) =>
    work.catch((error: Error) => {
      const values = { fault: error.message.replace(/\.$/, '') };
      throw new BadList('workbook.broken', { input, values, cause: error });
    });
  const zip = await attempt(openPromise(input.path, { lazyEntries: true, autoClose: false }));
  const listed = async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  };
  await attempt(listed());
  // The stream of a part also reports each failure to read it.
  zip.on('error', () => undefined);

  async function unpack(entry: Entry, handler: XmlHandler): Promise<void> {
    const parser = parserFor(handler);
    const decoder = new StringDecoder('utf8');
    const stream = await zip.openReadStreamPromise(entry);
    for await (const bytes of stream as AsyncIterable<Buffer>) parser.write(decoder.write(bytes));
    parser.write(decoder.end()).close();
  }

  return {
    /** Parses a part; programs differ in the case of part names. */
    async parse(name: string, handler: XmlHandler): Promise<void> {
      const entry = entries.get(name.toLowerCase());
      if (entry !== undefined) await attempt(unpack(entry, handler));
    },
    close: () => zip.close(),
  };
}

function parserFor(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), String(value)] as const);
    path.push(withoutPrefix(name));
    handler.open?.({ name: withoutPrefix(name), attributes: Object.fromEntries(own) }, path);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    handler.close?.(withoutPrefix(name));
  });
  if (handler.text !== undefined) parser.on('text', (text) => handler.text?.(text, path));
  return parser;
}

/** Visible text of a cell, flagged if the cell contains more. */
export interface Shown {
  readonly text: string;
  readonly flag?: Flag;
}

/** Collects a text whose parts may have different fonts, without pronunciation hints. */
export function richText() {
  let [text, isStruck, isPartStruck] = ['', false, false];
  return {
    open({ name, attributes }: Opened): void {
      if (name === 'r') isPartStruck = false;
      if (name === 'strike') isPartStruck = isOn(attributes);
    },
    text(more: string, path: readonly string[]): void {
      if (path.at(-1) !== 't' || path.includes('rPh')) return;
      text += more;
      if (isPartStruck && more.trim() !== '') isStruck = true;
    },
    take(): Shown {
      const taken: Shown = isStruck ? { text: text.trim(), flag: 'struck' } : { text: text.trim() };
      [text, isStruck, isPartStruck] = ['', false, false];
      return taken;
    },
  };
}

/** Reads the shared texts of cells, by number. */
export async function readSharedTexts(parts: WorkbookParts): Promise<readonly Shown[]> {
  const texts: Shown[] = [];
  const rich = richText();
  await parts.parse('xl/sharedStrings.xml', {
    ...rich,
    close(element) {
      if (element === 'si') texts.push(rich.take());
    },
  });
  return texts;
}

/** The parts of a cell's style that affect its value. */
export interface CellStyle {
  readonly isStruck: boolean;
  readonly format: string;
}

/** Built-in date formats, which a workbook refers to by number: whole days and parts of days. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['2', '0.00'],
  ['14', 'yyyy-mm-dd'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['22', 'm/d/yy h:mm'],
  ...['18', '19', '20', '21', '45', '46', '47'].map((id) => [id, 'h:mm'] as const),
]);

/** Reads the styles of a workbook, by the number that cells refer to. */
export async function readStyles(parts: WorkbookParts): Promise<readonly CellStyle[]> {
  const formats = new Map(BUILT_IN);
  const struckFonts: boolean[] = [];
  const cells: Opened['attributes'][] = [];
  await parts.parse('xl/styles.xml', {
    open({ name, attributes }, path) {
      const within = path.at(-2);
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      if (name === 'font' && within === 'fonts') struckFonts.push(false);
      if (name === 'strike' && path.at(-3) === 'fonts') struckFonts[struckFonts.length - 1] = isOn(attributes);
      if (name === 'xf' && within === 'cellXfs') cells.push(attributes);
    },
  });
  return cells.map(({ numFmtId = '', fontId = '' }) => ({
    isStruck: struckFonts[Number(fontId)] ?? false,
    format: formats.get(numFmtId) ?? '',
  }));
}

function isOn({ val = '1' }: Opened['attributes']): boolean {
  return val !== '0' && val !== 'false';
}

const DAY = 86_400_000;
const MOST_EXACT = 1e15;
const ZEROS = /^(0+)(?:\.(0+))?$/;

export function shownNumber(value: number, format: string, dayZero: string): Shown {
  const code = plainCode(format);
  if (format !== '' && code.replace(/[;\s]/g, '') === '') return { text: String(value), flag: 'hidden' };
  if (/[dmyhs]/.test(code) && !/[0#?]/.test(code) && code !== 'general') return shownDay(value, code, dayZero);
  if (Math.abs(value) >= MOST_EXACT) return { text: String(value), flag: 'shown otherwise' };
  const [, whole, fraction = ''] = ZEROS.exec(format) ?? [];
  if (whole === undefined) return { text: String(value) };
  const [before = '', after = ''] = Math.abs(value).toFixed(Math.min(fraction.length, 20)).split('.');
  const text = `${value < 0 ? '-' : ''}${before.padStart(whole.length, '0')}${after === '' ? '' : `.${after}`}`;
  return text === String(value) ? { text } : { text, flag: 'shown otherwise' };
}

function shownDay(value: number, code: string, dayZero: string): Shown {
  const time = new Date(Date.parse(dayZero) + Math.floor(value) * DAY);
  if (Number.isNaN(time.getTime())) return { text: String(value), flag: 'error' };
  const text = time.toISOString().slice(0, 10);
  // The long name of a weekday is not a day number.
  const isWhole = /y/.test(code) && /m/.test(code) && /d/.test(code.replace(/d{3,}/g, ''));
  return isWhole ? { text } : { text, flag: 'shown otherwise' };
}

/** Strips quoted words, escaped characters and text in brackets. */
function plainCode(format: string): string {
  return format.toLowerCase().replace(/"[^"]*"?|\\.?|\[[^\]]*\]?/g, '');
}
