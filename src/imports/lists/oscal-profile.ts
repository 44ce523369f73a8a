import { partition } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import { anyHasKeys, JSON_FILE } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import { objectsUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { type Base, baselineDraft } from './oscal/baseline.ts';
import { type CatalogBeside, catalogBeside } from './oscal/catalog-beside.ts';
import { broughtStandard } from './oscal/catalog-standard.ts';
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
    const licence = source?.licence ?? null;
    const [profiles, others] = partition(
      await objectsUnder(input, [ROOT, 'catalog'], notes),
      ({ key }) => key === ROOT,
    );
    const catalogs = others.map(({ file, value }) => catalogBeside(value, { file, licence, notes }));
    if (named !== undefined && profiles.length > 1) {
      throw new BadList(
        `There are ${profiles.length} profiles here, so "standard" of the recipe does not tell which it names. Import one at a time.`,
        { input },
      );
    }
    for (const { drafts } of catalogs) yield* drafts;
    for (const { file, value } of profiles) {
      const { imports, modified } = readProfile(value, file, notes);
      const { baseline, drafts } = baselineOf(value, { file, named, notes });
      yield* drafts;
      if (modified !== null) notes.problem(problem('profile.modify', placeIn(file, 'profile.modify'), modified));
      for (const chosen of imports) yield baselineDraft(chosen, { base: baseOf(chosen, catalogs), baseline, notes });
    }
  },
};

/** The baseline by the recipe, else one that the profile brings along, under an id made of its title. */
function baselineOf(
  profile: Readonly<Record<string, unknown>>,
  { file, named, notes }: { readonly file: string; readonly named: string | undefined; readonly notes: Notes },
): { readonly baseline: NameReference | string; readonly drafts: readonly Draft[] } {
  if (named !== undefined) return { baseline: recipeReference('Standard', named, file), drafts: [] };
  const { id, draft } = broughtStandard(ROOT, profile, { file, notes });
  return { baseline: id, drafts: [draft] };
}

/** The catalog beside that an import means, by its title or file; a lone one is meant by any. */
function baseOf({ resource, at }: ProfileImport, catalogs: readonly CatalogBeside[]): Base {
  const called = [resource.text, ...resource.alternatives];
  const found = catalogs.find(({ names }) => names.some((name) => called.includes(name)));
  const beside = found ?? (catalogs.length === 1 ? catalogs[0] : undefined);
  if (beside !== undefined) return beside;
  return { standard: { ...resource, kind: 'Standard', at } satisfies NameReference, clauses: null };
}
