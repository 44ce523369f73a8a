import { basename } from 'node:path';
import { z } from 'zod';
import { partition } from '../../domain/grouping.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import { BadList } from '../facts/bad-list.ts';
import {
  type ClauseName,
  type ControlChoice,
  type Draft,
  draftOf,
  type KnownClause,
  type NameReference,
} from '../facts/draft.ts';
import { stemOf } from '../read/input.ts';
import { objectsIn } from './json/documents.ts';
import {
  anyNumber,
  type JsonObject,
  objectUnder,
  optionalObject,
  optionalText,
  type Place,
  shaped,
} from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/clauses.ts';
import { type ResourceName, resourceNames } from './oscal/names.ts';
import { standardOf } from './oscal/standard.ts';

const ROOT = 'profile';
const PROFILE = z.object({
  imports: anyNumber,
  modify: optionalObject({ 'set-parameters': anyNumber, alters: anyNumber }),
  'back-matter': z.unknown().optional(),
});
const CHOICE = shaped({
  'with-ids': anyNumber.pipe(z.array(z.string('a text was expected'))),
  matching: anyNumber.pipe(z.array(shaped({ pattern: z.string('a pattern was expected') }))),
  'with-child-controls': optionalText,
}).transform(({ 'with-ids': ids, matching, 'with-child-controls': children }): ControlChoice => {
  return { ids, patterns: matching.map(({ pattern }) => pattern), withChildren: children === 'yes' };
});
const CHOICES = anyNumber.pipe(z.array(CHOICE));
const IMPORT = {
  wanted: 'import',
  shape: shaped({
    href: z.string('an href was expected'),
    'include-all': z.unknown().optional(),
    'include-controls': CHOICES,
    'exclude-controls': CHOICES,
  }),
};

/** A baseline, by the controls that it takes from another standard. */
export const oscalProfile: ListKind = {
  name: 'oscal-profile',
  description:
    'OSCAL profile 1.0 to 1.2 in JSON or YAML: a baseline, with the controls that it takes from the standard that it imports, found by name or given beside it as a catalog. The recipe may name the baseline. What the profile modifies is told, and not kept.',
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => 'imports' in (objectUnder(value, ROOT) ?? {}),
  async *read(input, { standard: named, source }, notes) {
    const objects = await objectsIn(input, [ROOT, 'catalog'], notes);
    const [profiles, others] = partition(objects, ({ key }) => key === ROOT);
    const catalogs = others.map(({ value, place }) => catalogBeside(value, place, source?.licence ?? null));
    if (named !== undefined && profiles.length > 1) {
      throw new BadList('document.standard', { input, values: { count: profiles.length, documents: 'profiles' } });
    }
    for (const { drafts } of catalogs) yield* drafts;
    for (const { value, place } of profiles) {
      const { standard: baseline, drafts } = standardOf(ROOT, value, { place, named });
      yield* drafts;
      yield* baselineDrafts(value, place.under(ROOT), { baseline, catalogs });
    }
  },
};

type CatalogBeside = ReturnType<typeof catalogBeside>;

/** A catalog that is given together with what is made of it, which names it by its title or by its file without ending. */
function catalogBeside(catalog: JsonObject, place: Place, licence: string | null) {
  const { standard, drafts } = standardOf('catalog', catalog, { place });
  const listed = clausesOf(catalog, { place, standard, licence });
  // Only what follows the standard counts: which one it is may be for a person to say.
  const idOf = ({ idPart }: ClauseName) => clauseIdOf(standard.newId ?? '', idPart);
  const clauses = listed.flatMap(({ facts }) =>
    facts.flatMap((fact): KnownClause | readonly [] => {
      if (fact.type !== 'clause') return [];
      const { number, title, kind, withdrawn, parent } = fact;
      const place = { id: idOf(fact), parentId: parent && idOf(parent) };
      return { ...place, number, title, clauseKind: kind ?? 'REQUIREMENT', withdrawn: withdrawn === true };
    }),
  );
  return { standard, clauses, names: [standard.text, stemOf(basename(place.at.file))], drafts: [...drafts, ...listed] };
}

/** Drafts the controls that a profile takes from each standard. */
function baselineDrafts(
  value: JsonObject,
  profile: Place,
  { baseline, catalogs }: { readonly baseline: NameReference; readonly catalogs: readonly CatalogBeside[] },
): readonly Draft[] {
  const { imports, modify, 'back-matter': backMatter } = PROFILE.parse(value);
  const namesOf = resourceNames(backMatter);
  if (imports.length === 0) profile.problem('document.empty', { wanted: 'profile' });
  const parameters = modify?.['set-parameters'].length ?? 0;
  const controls = modify?.alters.length ?? 0;
  if (parameters + controls > 0) profile.under('modify').problem('profile.modify', { parameters, controls });
  return profile.under('imports').items(imports, IMPORT, (read, { at }) => {
    const resource = namesOf({ href: read.href });
    if (resource === null) return [];
    const beside = catalogOf(resource, catalogs);
    const standard = beside?.standard ?? ({ ...resource, kind: 'Standard' } as const);
    const named = read['include-controls'];
    // Without either, all is meant.
    const included = read['include-all'] !== undefined || named.length === 0 ? null : named;
    const excluded = read['exclude-controls'];
    return draftOf(at, (idOf) => {
      const ids = { baseId: idOf(standard), baselineId: idOf(baseline) };
      const clauses = beside?.clauses ?? null;
      return [{ type: 'baseline', ...ids, base: standard.text, clauses, included, excluded, at }];
    });
  });
}

/** The catalog beside that an import means; a lone one is meant by any. */
function catalogOf({ text, alternatives }: ResourceName, catalogs: readonly CatalogBeside[]): CatalogBeside | null {
  const found = catalogs.find(({ names }) => names.some((name) => name === text || alternatives.includes(name)));
  return found ?? (catalogs.length === 1 ? (catalogs[0] ?? null) : null);
}
