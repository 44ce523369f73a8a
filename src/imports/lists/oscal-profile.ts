import { basename } from 'node:path';
import { clauseIdOf } from '../../domain/ids.ts';
import {
  type ClauseName,
  type ControlChoice,
  type Draft,
  draftOf,
  type KnownClause,
  type NameReference,
} from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { stemOf } from '../read/input.ts';
import { objectsIn, type Place } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { type ResourceName, resourceNames } from './oscal/names.ts';
import { byTitle, standardsOf } from './oscal/standard.ts';
import { clausesOf } from './oscal-catalog.ts';

const ROOT = 'profile';

/** A baseline: the controls that it selects from another standard. */
export const oscalProfile: ListKind = {
  name: 'oscal-profile',
  description:
    'OSCAL profile 1.0 to 1.2 in JSON or YAML: a baseline, with the controls that it takes from the standard that it imports, found by name or given beside it as a catalog. The recipe may name the baseline. What the profile modifies is told, and not kept.',
  readsTogether: true,
  readsFolders: true,
  isDocument: (document) => document.inside(ROOT).get('imports') !== undefined,
  async *read(input, recipe, notes) {
    const { profile: profiles, catalog } = await objectsIn(input, [ROOT, 'catalog'], notes);
    const catalogs = catalog.map((each) => catalogBeside(each, recipe));
    for (const { drafts } of catalogs) yield* drafts;
    for (const { place, standard, drafts } of standardsOf(profiles, recipe)) {
      yield* drafts;
      yield* baselineDrafts(place, standard, catalogs);
    }
  },
};

type CatalogBeside = ReturnType<typeof catalogBeside>;

/** A catalog given together with profiles, which refer to it by its title or by its file name without the extension. */
function catalogBeside(catalog: Place, recipe: Recipe) {
  const { standard, drafts } = byTitle(catalog);
  const listed = clausesOf(catalog, standard, recipe);
  // These ids are compared only with each other: a person may still have to decide which standard it is.
  const idOf = ({ idPart }: ClauseName) => clauseIdOf(standard.newId ?? '', idPart);
  const clauses = listed.flatMap(({ facts }) =>
    facts.flatMap((fact): KnownClause | readonly [] => {
      if (fact.type !== 'clause') return [];
      const { number, title, kind, withdrawn, parent } = fact;
      const place = { id: idOf(fact), parentId: parent && idOf(parent) };
      return { ...place, number, title, clauseKind: kind ?? 'REQUIREMENT', withdrawn: withdrawn === true };
    }),
  );
  const names = [standard.text, stemOf(basename(catalog.at.file))];
  return { standard, clauses, names, drafts: [...drafts, ...listed] };
}

/** Drafts the controls that a profile takes from each standard. */
function baselineDrafts(profile: Place, baseline: NameReference, catalogs: readonly CatalogBeside[]): readonly Draft[] {
  const namesOf = resourceNames(profile);
  const imports = profile.objects('imports', { needs: 'href' });
  if (imports.length === 0) profile.problem('document.empty', { wanted: 'profile' });
  const modify = profile.under('modify');
  const [parameters, controls] = [modify.items('set-parameters').length, modify.items('alters').length];
  if (parameters + controls > 0) modify.problem('profile.modify', { parameters, controls });
  return imports.flatMap((imported) => {
    const resource = namesOf(imported.text('href'));
    if (resource === null) return [];
    const beside = catalogOf(resource, catalogs);
    const standard = beside?.standard ?? ({ ...resource, kind: 'Standard' } as const);
    const named = imported.items('include-controls').map(choiceOf);
    // Without either, all controls are included.
    const included = imported.get('include-all') !== undefined || named.length === 0 ? null : named;
    const excluded = imported.items('exclude-controls').map(choiceOf);
    return draftOf(imported.at, (idOf) => {
      const ids = { baseId: idOf(standard), baselineId: idOf(baseline) };
      const chosen = { clauses: beside?.clauses ?? null, included, excluded };
      return [{ type: 'baseline', ...ids, base: standard.text, ...chosen, at: imported.at }];
    });
  });
}

function choiceOf(choice: Place): ControlChoice {
  const patterns = choice.items('matching').flatMap((each) => each.text('pattern') ?? []);
  const ids = choice.texts('with-ids');
  if (ids.length + patterns.length === 0)
    choice.problem('document.shape', { needed: ' with "with-ids" or "matching"' });
  return { ids, patterns, withChildren: choice.text('with-child-controls') === 'yes' };
}

/** Returns the given catalog that an import refers to. If there is only one, every import refers to it. */
function catalogOf({ text, alternatives }: ResourceName, catalogs: readonly CatalogBeside[]): CatalogBeside | null {
  const found = catalogs.find(({ names }) => names.some((name) => name === text || alternatives.includes(name)));
  return found ?? (catalogs.length === 1 ? (catalogs[0] ?? null) : null);
}
