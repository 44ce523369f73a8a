import { z } from 'zod';
import { ENTITY_PREFIXES } from '../../domain/ids.ts';
import { normalizedName, slugOf } from '../../domain/names.ts';
import { BadList } from '../bad-list.ts';
import type { Draft } from '../draft.ts';
import type { Location, PropertyValue } from '../facts.ts';
import { shortPart } from '../short-part.ts';
import type { ListFormat } from './format.ts';
import { guessOf, readDocument } from './json/documents.ts';
import { placeIn, placeOfOption } from './json/places.ts';
import { optionalText } from './json/shapes.ts';
import { valueUnder } from './json/value-under.ts';
import { clausesOf } from './oscal/catalog-clauses.ts';

const METADATA = z.object({ title: optionalText, version: optionalText });
/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListFormat = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog, JSON 1.0 to 1.2: a standard and its clauses. Groups become headings, controls and enhancements requirements; withdrawn ones stay, as withdrawn. The text of controls is not taken.',
  streams: false,
  detect: (input) => guessOf(input, (paths) => (paths.has('catalog') ? likelihood(paths) : 0)),
  async *read(input, { standard }, notes) {
    const catalog = valueUnder(await readDocument(input), 'catalog');
    const metadata = METADATA.safeParse(catalog['metadata']).data ?? { title: null, version: null };
    if (standard !== null) {
      const reference = { text: standard, kind: 'Standard', at: placeOfOption(input.name, 'standard') } as const;
      yield* clausesOf(catalog, { file: input.name, reference, notes, slugOfStandard: ([id]) => slugOfId(id ?? '') });
      return;
    }
    if (metadata.title === null) {
      throw new BadList('The catalog has no title (catalog.metadata.title). Name its standard with --standard.', {
        input,
      });
    }
    const at = placeIn(input.name, 'catalog.metadata');
    const slug = slugOfTitle(metadata.title);
    if (slug === '') throw new BadList(`No id can be made of the title "${metadata.title}".`, { input });
    yield standardDraft(slug, { designation: metadata.title, edition: metadata.version }, at);
    yield* clausesOf(catalog, { file: input.name, reference: null, notes, slugOfStandard: () => slug });
  },
};

function likelihood(paths: ReadonlySet<string>): number {
  return paths.has('catalog.metadata') || paths.has('catalog.groups') || paths.has('catalog.controls') ? 0.95 : 0.4;
}

/** Titles of a series may differ in their last words only. */
function slugOfTitle(title: string): string {
  return shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
}

function slugOfId(id: string): string {
  return id.slice(ENTITY_PREFIXES.Standard.length + 1);
}

function standardDraft(
  slug: string,
  { designation, edition }: { readonly designation: string; readonly edition: string | null },
  at: Location,
): Draft {
  const id = `${ENTITY_PREFIXES.Standard}/${slug}`;
  const properties: Record<string, PropertyValue> = edition === null ? { designation } : { designation, edition };
  const ownName = edition === null ? designation : `${designation} ${edition}`;
  const advice = `If it is the same standard all the same, name it with --standard ${id}; if it is another, give that a name of its own with --standard "${ownName}" --unmatched create.`;
  const madeOfName = { names: ['designation', 'edition'], advice };
  return { at, names: [], build: () => [{ type: 'entity', kind: 'Standard', id, properties, madeOfName, at }] };
}
