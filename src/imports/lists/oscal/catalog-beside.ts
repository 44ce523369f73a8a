import { basename } from 'node:path';
import type { Draft, KnownClause } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { stemOf } from '../../read/input.ts';
import type { Base } from './baseline.ts';
import { clausesOf } from './catalog-clauses.ts';
import { broughtStandard } from './catalog-standard.ts';

/** A catalog that is given together with what is made of it. */
export interface CatalogBeside extends Base {
  /** Its title, and its file without ending. */
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
}

export function catalogBeside(
  catalog: Readonly<Record<string, unknown>>,
  { file, licence, notes }: { readonly file: string; readonly licence: string | null; readonly notes: Notes },
): CatalogBeside {
  const { id: standard, title, draft } = broughtStandard('catalog', catalog, { file, notes, advice: '' });
  const clauses = [...clausesOf(catalog, { file, standard, licence, notes })];
  return {
    standard,
    clauses: knownOf(clauses),
    names: [title, stemOf(basename(file))],
    drafts: [draft, ...clauses],
  };
}

/** Clauses as the graph will have them. */
function knownOf(drafts: readonly Draft[]): readonly KnownClause[] {
  const facts = drafts.flatMap(({ build }) => build([], []));
  const parents = new Map(
    facts.flatMap((fact) =>
      fact.type === 'statement' && fact.content.kind === 'Membership' ? [[fact.content.fromId, fact.content.toId]] : [],
    ),
  );
  return facts.flatMap((fact) => {
    if (fact.type !== 'entity') return [];
    const said = fact.properties as { readonly [Key in keyof KnownClause]?: never };
    const parentId = parents.get(fact.id) ?? null;
    return [{ title: null, withdrawn: false, ...said, id: fact.id, parentId } as KnownClause];
  });
}
