import { basename } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import { type BaseClause, type Draft, draftOf, type ListedClause, type NameReference } from '../facts/draft.ts';
import { stemOf } from '../read/input.ts';
import { objectsIn } from './json/documents.ts';
import type { Place } from './json/place.ts';
import { type JsonObject, objectUnder } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/catalog-clauses.ts';
import { broughtStandard, standardOfDocument } from './oscal/catalog-standard.ts';
import { type ProfileImport, readProfile } from './oscal/profile.ts';

const ROOT = 'profile';

/** A baseline, by the controls that it takes from another standard. */
export const oscalProfile: ListKind = {
  name: 'oscal-profile',
  description:
    'OSCAL profile 1.0 to 1.2 in JSON or YAML: a baseline, with the controls that it takes from the standard that it imports, found by name or given beside it as a catalog. The recipe may name the baseline. What the profile modifies is told, and not kept.',
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => 'imports' in (objectUnder(value, ROOT) ?? {}),
  async *read(input, { standard: named, source }, notes) {
    const licence = source?.licence ?? null;
    const objects = await objectsIn(input, [ROOT, 'catalog'], notes);
    const [profiles, others] = partition(objects, ({ key }) => key === ROOT);
    const catalogs = others.map(({ value, place }) => catalogBeside(value, place, licence));
    if (named !== undefined && profiles.length > 1) {
      throw new BadList('document.standard', { input, values: { count: profiles.length, documents: 'profiles' } });
    }
    for (const { drafts } of catalogs) yield* drafts;
    for (const { value, place } of profiles) {
      const { standard: baseline, drafts } = standardOfDocument(ROOT, value, { place, named });
      yield* drafts;
      for (const chosen of readProfile(value, place)) yield baselineDraft(chosen, baseOf(chosen, catalogs), baseline);
    }
  },
};

/** The standard that a profile imports. */
interface Base {
  readonly standard: NameReference;
  /** Null: those of the graph. */
  readonly clauses: readonly BaseClause[] | null;
}

function baselineDraft(chosen: ProfileImport, { standard, clauses }: Base, baseline: NameReference): Draft {
  const {
    included,
    excluded,
    place: { at },
  } = chosen;
  return draftOf(at, (idOf) => {
    const ids = { baseId: idOf(standard), baselineId: idOf(baseline) };
    return [{ type: 'baseline', ...ids, base: standard.text, clauses, included, excluded, at }];
  });
}

/** The catalog beside that an import means, by its title or file; a lone one is meant by any. */
function baseOf({ resource }: ProfileImport, catalogs: readonly CatalogBeside[]): Base {
  const called = [resource.text, ...resource.alternatives];
  const found = catalogs.find(({ names }) => names.some((name) => called.includes(name)));
  const beside = found ?? (catalogs.length === 1 ? catalogs[0] : undefined);
  return beside ?? { standard: { ...resource, kind: 'Standard' }, clauses: null };
}

/** A catalog that is given together with what is made of it. */
interface CatalogBeside extends Base {
  /** Its title, and its file without ending. */
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
}

function catalogBeside(catalog: JsonObject, place: Place, licence: string | null): CatalogBeside {
  const { standard, drafts } = broughtStandard('catalog', catalog, place);
  const clauses = clausesOf(catalog, { place, standard, licence });
  return {
    standard,
    clauses: clauses.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'clause' ? asBase(fact) : []))),
    names: [standard.text, stemOf(basename(place.at.file))],
    drafts: [...drafts, ...clauses],
  };
}

function asBase({ number, idPart, title, kind, withdrawn, parent }: ListedClause): BaseClause {
  return { number, idPart, title, kind, withdrawn, parent };
}
