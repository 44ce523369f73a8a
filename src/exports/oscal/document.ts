import type { Point } from '../table.ts';
import { type Element, filled, inLine, type Property, propertiesOf } from './elements.ts';

/** Newest OSCAL release that compliance-trestle validates. */
const OSCAL_VERSION = '1.2.1';

interface Described {
  readonly title: string;
  readonly point: Point;
  readonly properties: readonly Property[];
  readonly parties: readonly Element[];
  readonly roles?: readonly Element[];
  readonly remarks: readonly string[];
}

/** Returns the beginning of the day of an answer, since documents of equal answers are equal. */
export function midnightOf({ asOf }: Point): string {
  return `${asOf}T00:00:00Z`;
}

/** Returns metadata that is identical for the same day and revision. */
export function metadataOf({ title, point, properties, parties, roles = [], remarks }: Described): Element {
  const { asOf, revision } = point;
  return filled({
    title: inLine(title),
    'last-modified': midnightOf(point),
    version: `${asOf}, revision ${revision}`,
    'oscal-version': OSCAL_VERSION,
    props: propertiesOf([['as-of', asOf], ['revision', revision], ...properties]),
    roles,
    parties,
    remarks: remarks.join('\n\n'),
  });
}

interface Container {
  readonly name: string;
  /** True if the object is the only item of a list. */
  readonly isItem?: boolean;
  /** Fields of the object before the list. */
  readonly before: Element;
  /** Fields after the list, complete only after the last item. */
  readonly after?: () => Element;
}

interface StreamedDocument {
  readonly root: string;
  readonly head: Element;
  /** List that may be long, with the object that contains it, if that is not the root. */
  readonly list: { readonly name: string; readonly within?: Container };
  readonly items: AsyncIterable<readonly Element[]>;
  /** Back matter, which is complete only after the last item. */
  readonly backMatter: () => Promise<Element>;
}

/** Yields a document with one line per item of its list. */
export async function* writeDocument({
  root,
  head,
  list,
  items,
  backMatter,
}: StreamedDocument): AsyncGenerator<string> {
  const { name, within = null } = list;
  const opened = within === null ? '' : `${JSON.stringify(within.name)}:${openingOf(within)}${fieldsOf(within.before)}`;
  yield `{${JSON.stringify(root)}:{${fieldsOf(head)}\n${opened}${JSON.stringify(name)}:[`;
  let separator = '\n';
  for await (const batch of items) {
    if (batch.length === 0) continue;
    yield `${separator}${batch.map((item) => JSON.stringify(item)).join(',\n')}`;
    separator = ',\n';
  }
  const closed = within === null ? '' : closingOf(within);
  yield `\n]${closed},\n"back-matter":${JSON.stringify(await backMatter())}}}\n`;
}

function openingOf({ isItem = false }: Container): string {
  return isItem ? '[{' : '{';
}

function closingOf({ isItem = false, after }: Container): string {
  const fields = Object.entries(after?.() ?? {}).map(
    ([key, value]) => `,\n${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `${fields.join('')}${isItem ? '}]' : '}'}`;
}

/** Returns the fields of an object, each followed by a comma. */
function fieldsOf(element: Element): string {
  return Object.entries(element)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`)
    .join('\n');
}
