import { groupBy } from '../../../domain/grouping.ts';
import type { Cites, ClauseName } from '../../fragments.ts';
import { controlIdOf } from '../control-id.ts';
import { type Element, filled, inLine, propertiesOf, sourceLinks } from '../elements.ts';

export interface CatalogClause extends ClauseName, Cites {
  readonly kind: string;
  readonly withdrawn: boolean;
  readonly parent: { readonly id: string } | null;
  readonly text: string | null;
  readonly textClause: Cites | null;
}

type ByParent = ReadonlyMap<string | null, readonly CatalogClause[]>;

/**
 * Class of a heading that is exported as a control, as in the NIST Cybersecurity Framework; imports read it as a
 * heading.
 */
const HEADING_CLASS = 'category';

const isHeading = ({ kind }: CatalogClause) => kind === 'HEADING';

/** Returns groups and controls, nested like the clauses. */
export function contentOf(clauses: readonly CatalogClause[]): Element {
  const known = new Set(clauses.map(({ id }) => id));
  const byParent: ByParent = groupBy(clauses, ({ parent }) =>
    parent !== null && known.has(parent.id) ? parent.id : null,
  );
  const top = byParent.get(null) ?? [];
  return filled({
    groups: top.filter(isHeading).map((clause) => groupOf(clause, byParent)),
    controls: top.filter((clause) => !isHeading(clause)).map((clause) => controlOf(clause, byParent)),
  });
}

/** An OSCAL group has either groups or controls. Under a heading with both, headings become controls with a class. */
function groupOf(clause: CatalogClause, byParent: ByParent): Element {
  const under = byParent.get(clause.id) ?? [];
  const parts = under.every(isHeading)
    ? { groups: under.map((each) => groupOf(each, byParent)) }
    : { controls: under.map((each) => controlOf(each, byParent)) };
  return filled({ ...namesOf(clause), ...parts });
}

function controlOf(clause: CatalogClause, byParent: ByParent): Element {
  const { id, ...names } = namesOf(clause);
  const { text, textClause } = clause;
  return filled({
    id,
    class: isHeading(clause) ? HEADING_CLASS : null,
    ...names,
    links: sourceLinks([clause, ...(textClause === null ? [] : [textClause])]),
    parts: text === null ? [] : [{ id: `${id}_smt`, name: 'statement', prose: text }],
    controls: (byParent.get(clause.id) ?? []).map((each) => controlOf(each, byParent)),
  });
}

function namesOf({ id, number, title, withdrawn }: CatalogClause): Element {
  return {
    id: controlIdOf(number),
    title: inLine(title ?? number),
    props: [
      { name: 'label', value: inLine(number) },
      ...(withdrawn ? [{ name: 'status', value: 'withdrawn' }] : []),
      ...propertiesOf([['id', id]]),
    ],
  };
}
