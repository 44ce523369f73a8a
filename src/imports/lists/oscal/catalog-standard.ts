import { z } from 'zod';
import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { normalizedName, slugOf } from '../../../domain/names.ts';
import { BadList } from '../../facts/bad-list.ts';
import { type Draft, draftOf, type UnsourcedFact } from '../../facts/draft.ts';
import type { Location, VersionMark } from '../../facts/facts.ts';
import { shortPart } from '../../facts/short-part.ts';
import type { Notes } from '../../map/notes.ts';
import type { ListedStandard } from '../clause-facts.ts';
import { placeIn } from '../json/places.ts';
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
  if (named !== undefined) return { standard: { kind: 'Standard', text: named }, drafts: [] };
  const { id, draft } = broughtStandard(root, value, reading);
  return { standard: id, drafts: [draft] };
}

/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;
const METADATA = z.object({ title: optionalText, version: optionalText });
const NOTE = 'Read from version ';

/**
 * The standard that a catalog brings along, under an id made of its title. Throws where nothing of that can be part of an
 * id; `advice` tells what to do then.
 */
export function broughtStandard(
  root: 'catalog' | 'profile',
  value: Readonly<Record<string, unknown>>,
  {
    file,
    notes,
    advice = ' Set "standard" in the recipe.',
  }: { readonly file: string; readonly notes: Notes; readonly advice?: string },
): BroughtStandard {
  const { title = null, version = null } = METADATA.safeParse(value['metadata']).data ?? {};
  // Titles of a series may differ in their last words only.
  const slug = title === null ? '' : shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
  if (title === null || slug === '') {
    throw new BadList(`The ${root} has no title (${root}.metadata.title) of which an id could be made.${advice}`, {
      input: { name: file },
    });
  }
  const id = `${ENTITY_PREFIXES.Standard}/${slug}`;
  const at = placeIn(file, `${root}.metadata`);
  const isEdition = version !== null && isInTitle(version, title);
  if (version !== null && !isEdition) notes.problem('catalog.edition', at, { version });
  return { id, title, draft: draftOf(at, () => [standardFact(id, { title, version, isEdition, at })]) };
}

interface OfTitle {
  readonly title: string;
  readonly version: string | null;
  readonly isEdition: boolean;
  readonly at: Location;
}

/** Whichever of file and standard a version is of: clauses of two are not put together without a person's word. */
function standardFact(id: string, { title, version, isEdition, at }: OfTitle): UnsourcedFact {
  const note = `${NOTE}${version} of its OSCAL catalog.`;
  const ownName = version === null ? title : `${title} ${version}`;
  const versions: VersionMark[] =
    version === null
      ? []
      : [
          { property: 'note', said: note, lead: NOTE },
          { property: 'edition', said: version },
        ];
  return {
    type: 'entity',
    kind: 'Standard',
    id,
    properties: version !== null && isEdition ? { designation: title, edition: version } : { designation: title },
    ...(version === null || isEdition ? {} : { yielding: { note } }),
    madeOfName: {
      name: { property: 'designation', said: title },
      versions,
      advice: `If it is the same standard all the same, set "standard: ${id}" in the recipe; if it is another, give that a name of its own with "standard: ${ownName}".`,
    },
    at,
  };
}

/** As a word of its own: "2.0" of "Framework 2.0", and not "2". */
function isInTitle(version: string, title: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/^v(?=\d)/, '');
  return title.split(/[\s,;:()[\]]+/).some((word) => plain(word) === plain(version));
}
