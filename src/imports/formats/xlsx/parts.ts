import { BadList } from '../../bad-list.ts';
import { type Input, wholeBytes } from '../../input.ts';
import { dayCountOf } from './day-zero.ts';
import { isPart } from './is-part.ts';
import { refuseBomb, unpack } from './unpack.ts';
import { attributeOf, tagsOf, type XmlTag, xmlText } from './xml-tags.ts';
import { readDirectory } from './zip-directory.ts';

/** The files of a workbook that matter, unpacked and checked. */
export interface WorkbookParts {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly texts: ReadonlyMap<string, string>;
  /** The sheets that have cells, by their position in the workbook, with the file each stands in. */
  readonly sheets: readonly { readonly index: number; readonly path: string; readonly isHidden: boolean }[];
  /** The day that its days are counted from. */
  readonly dayZero: string;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';
const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

function isWanted(name: string): boolean {
  return WANTED.test(name) || isPart(name, 'strings') || isPart(name, 'styles') || name === CONTENT_TYPES;
}

export async function readParts(input: Input): Promise<WorkbookParts> {
  const bytes = await wholeBytes(input);
  const entries = readDirectory(bytes, input);
  const names = entries.map(({ name }) => name);
  if (!names.includes(WORKBOOK) || !names.includes(RELATIONS)) {
    throw new BadList('This is a ZIP, but no XLSX workbook.', { input });
  }
  if (names.some((name) => /vbaProject|\/macrosheets\//i.test(name))) {
    throw new BadList('The workbook has macros; save it as .xlsx without them.', { input });
  }
  if (names.some((name) => /externalLinks\//i.test(name))) {
    throw new BadList('The workbook has links to other workbooks; save it with values only.', { input });
  }
  refuseBomb(entries, input);
  const files = new Map<string, Buffer>();
  const texts = new Map<string, string>();
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    const file = await unpack(bytes, entry, input);
    files.set(entry.name, file);
    texts.set(entry.name, xmlText(file, entry.name, input));
  }
  if (/macroEnabled/i.test(texts.get(CONTENT_TYPES) ?? '')) {
    throw new BadList('The workbook is of the kind that has macros; save it as .xlsx.', { input });
  }
  const { dayZero, text } = dayCountOf(texts.get(WORKBOOK) ?? '', WORKBOOK, input);
  files.set(WORKBOOK, Buffer.from(text, 'utf8'));
  return { files, texts, sheets: sheetsOf(texts, input), dayZero };
}

function sheetsOf(texts: ReadonlyMap<string, string>, input: Input): WorkbookParts['sheets'] {
  const targets = targetsOf(texts, input);
  return openingTags('sheet', WORKBOOK, texts, input).flatMap((tag, index) => {
    const path = targets.get(attributeOf(tag, 'id') ?? '') ?? '';
    // Charts have sheets of their own, without cells.
    const isHidden = /hidden$/i.test(attributeOf(tag, 'state') ?? '');
    return texts.has(path) ? [{ index, path, isHidden }] : [];
  });
}

/** Which file an id means. */
function targetsOf(texts: ReadonlyMap<string, string>, input: Input): ReadonlyMap<string, string> {
  return new Map(
    openingTags('Relationship', RELATIONS, texts, input).map((tag) => {
      if (attributeOf(tag, 'TargetMode') === 'External') {
        throw new BadList('The workbook has links to files outside of it.', { input });
      }
      const target = attributeOf(tag, 'Target') ?? '';
      return [attributeOf(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
    }),
  );
}

function openingTags(wanted: string, path: string, texts: ReadonlyMap<string, string>, input: Input): XmlTag[] {
  return [...tagsOf(texts.get(path) ?? '', path, input)].filter(({ name, opens }) => opens && name === wanted);
}
