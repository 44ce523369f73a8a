import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { normalizedName, slugOf } from '../../../domain/names.ts';
import { BadList } from '../../facts/bad-list.ts';
import { type Draft, type NameReference, versionNote } from '../../facts/draft.ts';
import { shortPart } from '../../facts/short-part.ts';
import type { Recipe } from '../../map/recipe.ts';
import type { Place } from '../json/documents.ts';

/** A document that defines a standard: the reference to it and the facts about it. */
type StandardDocument = ReturnType<typeof byTitle>;

/** Returns the standard of each document: the one from the recipe, which can name only one, else the one of its title. */
export function standardsOf(documents: readonly Place[], { standard: named }: Recipe): readonly StandardDocument[] {
  if (named === undefined) return documents.map(byTitle);
  const [first, ...others] = documents;
  if (first !== undefined && others.length > 0) {
    const values = { count: documents.length, documents: 'standards' };
    throw new BadList('document.standard', { input: { name: first.at.file }, values });
  }
  return documents.map((place) => ({ place, standard: { kind: 'Standard', text: named }, drafts: [] }));
}

/** Leaves room for the numbers of clauses. */
const LONGEST_SLUG = 80;

/**
 * Returns the standard that a document defines by its title. Its facts apply if the standard is new, or was named by its title
 * before. Throws if no part of the title can be used in an id.
 */
export function byTitle(place: Place) {
  const metadata = place.under('metadata');
  const title = metadata.text('title') ?? '';
  const version = metadata.text('version');
  // Titles of a series may differ in their last words only.
  const slug = shortPart(slugOf(title), { name: normalizedName(title), longest: LONGEST_SLUG });
  if (slug === '') throw new BadList('document.title', { input: { name: place.at.file } });
  const id = `${ENTITY_PREFIXES.Standard}/${slug}`;
  if (version !== null) metadata.problem('catalog.edition', { version });
  const yielding = version !== null && { yielding: { note: versionNote(version) } };
  const standard: NameReference = { kind: 'Standard', text: title, newId: id, ...(version !== null && { version }) };
  const fact = { type: 'entity', kind: 'Standard', id, properties: { designation: title }, ...yielding } as const;
  const drafts: readonly Draft[] = [{ at: metadata.at, names: [standard], facts: [fact] }];
  return { place, standard, drafts };
}
