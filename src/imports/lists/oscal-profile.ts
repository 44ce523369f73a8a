import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import type { Input } from '../read/input.ts';
import { anyHasKeys, JSON_FILE, readDocuments } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import { objectUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { type Base, baselineDraft } from './oscal/baseline.ts';
import { type CatalogBeside, catalogBeside } from './oscal/catalog-beside.ts';
import { idOfTitle, standardDraft, titleOf } from './oscal/catalog-standard.ts';
import { type ProfileImport, readProfile } from './oscal/profile.ts';

const ROOT = 'profile';

/** A baseline, by the controls that it takes from another standard. */
export const oscalProfile: ListKind = {
  name: 'oscal-profile',
  description:
    'OSCAL profile 1.0 to 1.2 in JSON or YAML: a baseline, with the controls that it takes from the standard that it imports, found by name or given beside it as a catalog. The recipe may name the baseline. What the profile modifies is told, and not kept.',
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  is: (input) => anyHasKeys(input, (paths) => paths.has(ROOT) && paths.has(`${ROOT}.imports`)),
  async *read(input, { standard: named, source }, notes) {
    const { profiles, catalogs } = await readFiles(input, source?.licence ?? null, notes);
    if (named !== undefined && profiles.length > 1) {
      throw new BadList(
        `There are ${profiles.length} profiles here, so "standard" of the recipe does not tell which it names. Import one at a time.`,
        { input },
      );
    }
    for (const { drafts } of catalogs) yield* drafts;
    for (const { file, profile } of profiles) {
      const { imports, modified } = readProfile(profile, file, notes);
      const { baseline, drafts } = baselineOf(profile, { file, named, notes });
      yield* drafts;
      if (modified !== null) notes.problem(problem('profile.modify', placeIn(file, 'profile.modify'), modified));
      for (const chosen of imports) yield baselineDraft(chosen, { base: baseOf(chosen, catalogs), baseline, notes });
    }
  },
};

interface Profile {
  readonly file: string;
  readonly profile: Readonly<Record<string, unknown>>;
}

async function readFiles(
  input: Input,
  licence: string | null,
  notes: Notes,
): Promise<{ readonly profiles: readonly Profile[]; readonly catalogs: readonly CatalogBeside[] }> {
  const catalogs: CatalogBeside[] = [];
  const profiles: Profile[] = [];
  for await (const document of readDocuments(input)) {
    const { file } = document;
    const profile = objectUnder(document, ROOT);
    const catalog = objectUnder(document, 'catalog');
    if (profile !== null) profiles.push({ file, profile });
    else if (catalog !== null) catalogs.push(catalogBeside(catalog, { file, licence, notes }));
    else notes.problem(problem('document.empty', placeIn(file, null), { wanted: 'file' }));
  }
  if (profiles.length === 0) throw new BadList(`There is no "${ROOT}" here.`, { input });
  return { profiles, catalogs };
}

/** The baseline by the recipe, else one that the profile brings along, under an id made of its title. */
function baselineOf(
  profile: Profile['profile'],
  { file, named, notes }: { readonly file: string; readonly named: string | undefined; readonly notes: Notes },
): { readonly baseline: NameReference | string; readonly drafts: readonly Draft[] } {
  if (named !== undefined) return { baseline: recipeReference('Standard', named, file), drafts: [] };
  const title = titleOf(profile);
  const id = title === null ? null : idOfTitle(title);
  if (title === null || id === null) {
    throw new BadList(
      'The profile has no title (profile.metadata.title) of which an id could be made. Set "standard" in the recipe.',
      { input: { name: file } },
    );
  }
  return { baseline: id, drafts: [standardDraft(id, title, { at: placeIn(file, 'profile.metadata'), notes })] };
}

/** The catalog beside that an import means, by its title or file; a lone one is meant by any. */
function baseOf({ resource, at }: ProfileImport, catalogs: readonly CatalogBeside[]): Base {
  const called = [resource.text, ...resource.alternatives];
  const found = catalogs.find(({ names }) => names.some((name) => called.includes(name)));
  const beside = found ?? (catalogs.length === 1 ? catalogs[0] : undefined);
  if (beside !== undefined) return beside;
  return { standard: { ...resource, kind: 'Standard', at } satisfies NameReference, clauses: null };
}
