import { BadList } from '../../facts/bad-list.ts';
import type { Draft, KnownClause } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import type { Base } from './baseline.ts';
import { clausesOf } from './catalog-clauses.ts';
import { idOfTitle, standardDraft, titleOf } from './catalog-standard.ts';

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
  const title = titleOf(catalog);
  const standard = title === null ? null : idOfTitle(title);
  if (title === null || standard === null) {
    throw new BadList('The catalog has no title (catalog.metadata.title) of which an id could be made.', {
      input: { name: file },
    });
  }
  const clauses = [...clausesOf(catalog, { file, standard, licence, notes })];
  return {
    standard,
    clauses: knownOf(clauses),
    names: [
      title.title,
      file
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? file,
    ],
    drafts: [standardDraft(standard, title, { at: placeIn(file, 'catalog.metadata'), notes }), ...clauses],
  };
}

/** What the graph will have of them. */
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
