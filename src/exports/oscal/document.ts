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

/** Returns metadata that is identical for the same day and revision. */
export function metadataOf({ title, point, properties, parties, roles = [], remarks }: Described): Element {
  const { asOf, revision } = point;
  return filled({
    title: inLine(title),
    'last-modified': `${asOf}T00:00:00Z`,
    version: `${asOf}, revision ${revision}`,
    'oscal-version': OSCAL_VERSION,
    props: propertiesOf([['as-of', asOf], ['revision', revision], ...properties]),
    roles,
    parties,
    remarks: remarks.join('\n\n'),
  });
}

interface StreamedDocument {
  readonly root: string;
  readonly head: Element;
  /** List that may be long, with the object that contains it and the fields that precede it there. */
  readonly list: { readonly name: string; readonly within?: { readonly name: string; readonly before: Element } };
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
  const { name, within } = list;
  const opened = within === undefined ? '' : `${JSON.stringify(within.name)}:{${fieldsOf(within.before)}`;
  yield `{${JSON.stringify(root)}:{${fieldsOf(head)}\n${opened}${JSON.stringify(name)}:[`;
  let separator = '\n';
  for await (const batch of items) {
    if (batch.length === 0) continue;
    yield `${separator}${batch.map((item) => JSON.stringify(item)).join(',\n')}`;
    separator = ',\n';
  }
  yield `\n]${within === undefined ? '' : '}'},\n"back-matter":${JSON.stringify(await backMatter())}}}\n`;
}

/** Returns the fields of an object, each followed by a comma. */
function fieldsOf(element: Element): string {
  return Object.entries(element)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`)
    .join('\n');
}
