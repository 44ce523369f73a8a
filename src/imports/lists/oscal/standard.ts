import { z } from 'zod';
import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { normalizedName, slugOf } from '../../../domain/names.ts';
import { BadList } from '../../facts/bad-list.ts';
import { type Draft, draftOf, type NameReference } from '../../facts/draft.ts';
import { shortPart } from '../../facts/short-part.ts';
import { type JsonObject, optionalText, type Place } from '../json/place.ts';

/** A standard by its name, and what the document says of it. */
interface NamedStandard {
  readonly standard: NameReference;
  readonly drafts: readonly Draft[];
}

/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;
const METADATA = z.object({ title: optionalText, version: optionalText });
const NOTE = 'Read from version ';

/**
 * The standard that the recipe names, else the one that the document, whose file is given, brings along by its title. What
 * it says of it holds where that is new, or came by its title before. Throws where nothing of its title can be part of an id.
 */
export function standardOf(
  root: 'catalog' | 'profile',
  value: JsonObject,
  { named, place: document }: { readonly named?: string | undefined; readonly place: Place },
): NamedStandard {
  if (named !== undefined) return { standard: { kind: 'Standard', text: named }, drafts: [] };
  const { title = null, version = null } = METADATA.safeParse(value['metadata']).data ?? {};
  // Titles of a series may differ in their last words only.
  const slug = title === null ? '' : shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
  if (title === null || slug === '') {
    throw new BadList('document.title', { input: { name: document.at.file }, values: { root } });
  }
  const id = `${ENTITY_PREFIXES.Standard}/${slug}`;
  const place = document.under(`${root}.metadata`);
  const isEdition = version !== null && isInTitle(version, title);
  if (version !== null && !isEdition) place.problem('catalog.edition', { version });
  const note = `${NOTE}${version} of its OSCAL catalog.`;
  const ownName = version === null ? title : `${title} ${version}`;
  // Whichever of file and standard a version is of: clauses of two are not put together without a person's word.
  const versions = version === null ? [] : [note, version];
  const madeOfName = {
    name: { property: 'designation', said: title },
    versions: versions.map((said) =>
      said === note ? { property: 'note', said, lead: NOTE } : { property: 'edition', said },
    ),
    advice: `If it is the same standard all the same, set "standard: ${id}" in the recipe; if it is another, give that a name of its own with "standard: ${ownName}".`,
  };
  const properties = { designation: title, ...(version !== null && isEdition && { edition: version }) };
  const yielding = version !== null && !isEdition && { yielding: { note } };
  const draft = draftOf(place.at, () => [
    { type: 'entity', kind: 'Standard', id, properties, ...yielding, madeOfName },
  ]);
  const standard = { kind: 'Standard', text: title, newId: id } as const;
  return { standard, drafts: [{ ...draft, names: [standard] }] };
}

/** As a word of its own: "2.0" of "Framework 2.0", and not "2". */
function isInTitle(version: string, title: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/^v(?=\d)/, '');
  return title.split(/[\s,;:()[\]]+/).some((word) => plain(word) === plain(version));
}
