import { z } from 'zod';
import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { normalizedName, slugOf } from '../../../domain/names.ts';
import { BadList } from '../../facts/bad-list.ts';
import { type Draft, draftOf } from '../../facts/draft.ts';
import type { Location, VersionMark } from '../../facts/facts.ts';
import { shortPart } from '../../facts/short-part.ts';
import type { Notes } from '../../map/notes.ts';
import type { ListedStandard } from '../clause-facts.ts';
import { placeIn, recipeReference } from '../json/places.ts';
import { optionalText } from '../json/shapes.ts';

/** A standard that a document brings along, and the draft of it. */
interface BroughtStandard {
  readonly id: string;
  readonly title: string;
  readonly draft: Draft;
}

/** The standard that the recipe names, else one that the document brings along, under an id made of its title. */
export function standardOfDocument(
  root: 'catalog' | 'profile',
  value: Readonly<Record<string, unknown>>,
  { named, ...reading }: { readonly named: string | undefined; readonly file: string; readonly notes: Notes },
): { readonly standard: ListedStandard; readonly drafts: readonly Draft[] } {
  if (named !== undefined) return { standard: recipeReference('Standard', named, reading.file), drafts: [] };
  const { id, draft } = broughtStandard(root, value, reading);
  return { standard: id, drafts: [draft] };
}

/** Title of a catalog or profile, with the version beside it. */
interface CatalogTitle {
  readonly title: string;
  readonly version: string | null;
}

/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;
const METADATA = z.object({ title: optionalText, version: optionalText });
const NOTE = 'Read from version ';

/** Throws where the document has no title of which an id can be made; `advice` tells what to do then. */
export function broughtStandard(
  root: 'catalog' | 'profile',
  value: Readonly<Record<string, unknown>>,
  {
    file,
    notes,
    advice = ' Set "standard" in the recipe.',
  }: { readonly file: string; readonly notes: Notes; readonly advice?: string },
): BroughtStandard {
  const title = titleOf(value);
  const id = title === null ? null : idOfTitle(title);
  if (title === null || id === null) {
    throw new BadList(`The ${root} has no title (${root}.metadata.title) of which an id could be made.${advice}`, {
      input: { name: file },
    });
  }
  return { id, title: title.title, draft: standardDraft(id, title, { at: placeIn(file, `${root}.metadata`), notes }) };
}

/** Null for a document without a title. */
function titleOf({ metadata }: Readonly<Record<string, unknown>>): CatalogTitle | null {
  const { title = null, version = null } = METADATA.safeParse(metadata).data ?? {};
  return title === null ? null : { title, version };
}

/** Null where nothing of the title can be part of an id. Titles of a series may differ in their last words only. */
function idOfTitle({ title }: CatalogTitle): string | null {
  const slug = shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
  return slug === '' ? null : `${ENTITY_PREFIXES.Standard}/${slug}`;
}

/**
 * The standard that a catalog brings along, under an id made of its title. Whichever of file and standard a version is
 * of: clauses of two are not put together without a person's word.
 */
function standardDraft(
  id: string,
  catalog: CatalogTitle,
  { at, notes }: { readonly at: Location; readonly notes: Notes },
): Draft {
  const { title, version } = catalog;
  const edition = isInTitle(catalog) ? version : null;
  const note = `${NOTE}${version} of its OSCAL catalog.`;
  const isNoted = version !== null && edition === null;
  if (isNoted) notes.problem('catalog.edition', at, { version });
  const ownName = version === null ? title : `${title} ${version}`;
  const versions: VersionMark[] =
    version === null
      ? []
      : [
          { property: 'note', said: note, lead: NOTE },
          { property: 'edition', said: version },
        ];
  const fact = {
    type: 'entity',
    kind: 'Standard',
    id,
    properties: edition === null ? { designation: title } : { designation: title, edition },
    ...(isNoted ? { yielding: { note } } : {}),
    madeOfName: {
      name: { property: 'designation', said: title },
      versions,
      advice: `If it is the same standard all the same, set "standard: ${id}" in the recipe; if it is another, give that a name of its own with "standard: ${ownName}".`,
    },
    at,
  } as const;
  return draftOf(at, () => [fact]);
}

/** As a word of its own: "2.0" of "Framework 2.0", and not "2". */
function isInTitle({ title, version }: CatalogTitle): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/^v(?=\d)/, '');
  return version !== null && title.split(/[\s,;:()[\]]+/).some((word) => plain(word) === plain(version));
}
