import { basename } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import { type BaseClause, type Draft, draftOf, type ListedClause } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import { stemOf } from '../read/input.ts';
import type { ListedStandard } from './clause-facts.ts';
import { JSON_FILE } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import { objectsUnder } from './json/value-under.ts';
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
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  hasKeys: (paths) => paths.has(ROOT) && paths.has(`${ROOT}.imports`),
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
      const { standard: baseline, drafts } = standardOfDocument(ROOT, value, { file, named, notes });
      yield* drafts;
      if (modified !== null) notes.problem('profile.modify', placeIn(file, 'profile.modify'), modified);
      for (const chosen of imports) yield baselineDraft(chosen, { base: baseOf(chosen, catalogs), baseline });
    }
  },
};

/** The standard that a profile imports. */
interface Base {
  readonly standard: ListedStandard;
  /** Null: those of the graph. */
  readonly clauses: readonly BaseClause[] | null;
}

function baselineDraft(
  { included, excluded, at }: ProfileImport,
  { base, baseline }: { readonly base: Base; readonly baseline: ListedStandard },
): Draft {
  return draftOf(at, (idOf) => {
    const id = (standard: ListedStandard) => (typeof standard === 'string' ? standard : idOf(standard));
    const { standard, clauses } = base;
    const text = typeof standard === 'string' ? standard : standard.text;
    const ids = { baseId: id(standard), baselineId: id(baseline) };
    return [{ type: 'baseline', ...ids, base: text, clauses, included, excluded, at }];
  });
}

/** The catalog beside that an import means, by its title or file; a lone one is meant by any. */
function baseOf({ resource }: ProfileImport, catalogs: readonly CatalogBeside[]): Base {
  const called = [resource.text, ...resource.alternatives];
  const found = catalogs.find(({ names }) => names.some((name) => called.includes(name)));
  const beside = found ?? (catalogs.length === 1 ? catalogs[0] : undefined);
  if (beside !== undefined) return beside;
  return { standard: { ...resource, kind: 'Standard' }, clauses: null };
}

/** A catalog that is given together with what is made of it. */
interface CatalogBeside extends Base {
  /** Its title, and its file without ending. */
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
}

function catalogBeside(
  catalog: Readonly<Record<string, unknown>>,
  { file, licence, notes }: { readonly file: string; readonly licence: string | null; readonly notes: Notes },
): CatalogBeside {
  const { id: standard, title, draft } = broughtStandard('catalog', catalog, { file, notes, advice: '' });
  const clauses = [...clausesOf(catalog, { file, standard, licence, notes })];
  return {
    standard,
    clauses: clauses.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'clause' ? asBase(fact) : []))),
    names: [title, stemOf(basename(file))],
    drafts: [draft, ...clauses],
  };
}

function asBase({ number, idPart, title, kind, withdrawn, parent }: ListedClause): BaseClause {
  return { number, idPart, title, kind, withdrawn, parent };
}
