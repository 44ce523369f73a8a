import type { CitedSource } from '../table.ts';
import { type Element, filled, inLine, propertiesOf, sourceUuid } from './elements.ts';

/** Returns the sources with day and licence, after the document's own resources. */
export function backMatterOf(own: readonly Element[], sources: readonly CitedSource[]): Element {
  return { resources: [...own, ...sources.map(resourceOf)] };
}

function resourceOf(source: CitedSource): Element {
  const { id, title, publisher, url, date, readOn, licence } = source;
  const stated = [
    `${publisher ?? 'Publisher not stated'}: ${title}.`,
    date === null ? 'Date not stated.' : `Date: ${date}.`,
    readOn === null ? '' : `Read on ${readOn}.`,
    `Licence: ${licence ?? 'not stated'}.`,
  ];
  return filled({
    uuid: sourceUuid(id),
    title: inLine(title),
    props: propertiesOf([
      ['id', id],
      ['publisher', publisher],
      ['date', date],
      ['read-on', readOn],
      ['licence', licence],
    ]),
    citation: { text: inLine(stated.join(' ')) },
    rlinks: url === null ? [] : [{ href: url }],
  });
}

export interface NamedStandard {
  readonly id: string;
  readonly designation: string;
  readonly title?: string | null;
  readonly sources: readonly { readonly id: string; readonly url: string | null }[];
}

/** Returns a standard as a resource for references in the document, with the addresses of its sources. */
export function standardResource({ id, designation, title = null, sources }: NamedStandard, uuid: string): Element {
  const links = sources.flatMap(({ url }) => (url === null ? [] : [{ href: url }]));
  return filled({
    uuid,
    title: inLine(designation),
    description: title,
    props: propertiesOf([['id', id]]),
    rlinks: links,
    remarks: links.length === 0 ? 'No source of the standard has an address.' : null,
  });
}
