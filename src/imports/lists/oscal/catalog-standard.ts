import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { normalizedName, slugOf } from '../../../domain/names.ts';
import type { Draft } from '../../facts/draft.ts';
import type { Location, MadeOfName } from '../../facts/facts.ts';
import { shortPart } from '../../facts/short-part.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';

/** What a catalog says of itself. */
export interface CatalogTitle {
  readonly title: string;
  readonly version: string | null;
}

/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;

/** Null where nothing of the title can be part of an id. Titles of a series may differ in their last words only. */
export function idOfTitle(title: string): string | null {
  const slug = shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
  return slug === '' ? null : `${ENTITY_PREFIXES.Standard}/${slug}`;
}

/** The standard that a catalog brings along, under an id made of its title. */
export function standardDraft(
  id: string,
  catalog: CatalogTitle,
  { at, notes }: { readonly at: Location; readonly notes: Notes },
): Draft {
  const { title, version } = catalog;
  const edition = isInTitle(catalog) ? version : null;
  const isNoted = version !== null && edition === null;
  if (isNoted) {
    notes.problem(problem('catalog.edition', at, { version }));
  }
  const fact = {
    type: 'entity',
    kind: 'Standard',
    id,
    properties: edition === null ? { designation: title } : { designation: title, edition },
    ...(isNoted ? { yielding: { note: noteOf(version) } } : {}),
    madeOfName: madeOfName(id, catalog),
    at,
  } as const;
  return { at, names: [], build: () => [fact] };
}

const NOTE = 'Read from version ';

function noteOf(version: string): string {
  return `${NOTE}${version} of its OSCAL catalog.`;
}

/** As a word of its own: "2.0" of "Framework 2.0", and not "2". */
function isInTitle({ title, version }: CatalogTitle): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/^v(?=\d)/, '');
  return version !== null && title.split(/[\s,;:()[\]]+/).some((word) => plain(word) === plain(version));
}

/** Whichever of file and standard a version is of: clauses of two are not put together without a person's word. */
function madeOfName(id: string, { title, version }: CatalogTitle): MadeOfName {
  const ownName = version === null ? title : `${title} ${version}`;
  return {
    name: { property: 'designation', said: title },
    versions:
      version === null
        ? []
        : [
            { property: 'note', said: noteOf(version), lead: NOTE },
            { property: 'edition', said: version },
          ],
    advice: `If it is the same standard all the same, set "standard: ${id}" in the recipe; if it is another, give that a name of its own with "standard: ${ownName}".`,
  };
}
