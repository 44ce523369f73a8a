import { clauseSort } from '../../../domain/clauses/clause-order.ts';
import { mappingEnds } from '../../../domain/clauses/clause-sets.ts';
import { groupBy } from '../../../domain/grouping.ts';
import { clauseIdOf, ENTITY_PREFIXES, type EntityKind, sortedIds } from '../../../domain/ids.ts';
import type { MembershipKind, StatementContent } from '../../../domain/statements/statements.ts';
import type { EntityFact, Fact, Location, PropertyValue, StatementFact } from '../../facts/facts.ts';
import type { Field } from './fields.ts';

type Value = PropertyValue | null;
/** Cells by column. Their types follow the schema of the table, which the compiler does not know. */
type Cells = Readonly<Record<string, Value>>;

/** One row of a file. */
export interface Row {
  readonly values: Cells & { readonly id: string; readonly source: readonly string[] };
  /** NAME if the file is `TABLE/NAME.csv`. */
  readonly part: string | null;
  readonly at: (column?: string) => Location;
}

/** Converts the rows of a file into facts. */
type FactsOfRows = (rows: readonly Row[], fields: readonly Field[]) => Iterable<Fact>;

/** Tables by name, ordered so that a row refers only to rows before it. */
export const TABLES: Readonly<Record<string, FactsOfRows>> = {
  sources: nodesOf('Source'),
  organizations: nodesOf('Organization'),
  standards: nodesOf('Standard', { publisher: 'PUBLISHED_BY' }),
  clauses: (rows) => rows.flatMap(clauseFacts),
  'clause-texts': (rows) => rows.map(clauseText),
  'service-families': nodesOf('ServiceFamily'),
  services: (rows) => rows.flatMap(serviceFacts),
  environments: nodesOf('Environment', { operator: 'OPERATED_BY' }),
  certificates: nodesOf('Certificate', {
    ...{ standard: 'CERTIFIES', environments: 'APPLIES_IN', holder: 'HELD_BY', issuer: 'ISSUED_BY' },
    ...{ issuer_or_assessor: 'ISSUED_OR_ASSESSED_BY', assessor: 'ASSESSED_BY', authorizing_agency: 'AUTHORIZED_BY' },
  }),
  'certificate-documents': documentFacts,
  aliases: statementsOf('Alias', ({ kind: alias, ...said }) => ({ alias, ...said })),
  'standard-relations': statementsOf('StandardRelation', ({ kind: relation, ...said }) => ({ relation, ...said })),
  'service-relations': statementsOf('Membership', ({ kind: membership, inferred, ...said }) => {
    return { membership, inferred: inferred ?? false, ...said };
  }),
  scope: statementsOf('ScopeEntry', ({ environmentInferred, ...said }) => {
    return { ...(environmentInferred === true && { environmentInferred }), ...said };
  }),
  exceptions: statementsOf('Exception', withClauseId),
  leverages: statementsOf('Leverage', ({ certificateId: fromId, leveragesId: toId, inheritedIds }) => {
    const inherited = inheritedIds as readonly string[];
    return { fromId, toId, ...(inherited.length > 0 && { inheritedClauseIds: sortedIds(inherited) }) };
  }),
  responsibilities: statementsOf('Responsibility', ({ customerWords, ...said }) => {
    return { ...withClauseId(said), ...(customerWords != null && { customerWords }) };
  }),
  mappings: statementsOf('ClauseMapping', ({ fromStandardId, from, relationship, toStandardId, to, rationale }) => {
    const idsOf = (standardId: unknown, numbers: unknown) =>
      (numbers as readonly string[]).map((number) => clauseIdOf(standardId as string, number));
    const ends = mappingEnds(idsOf(fromStandardId, from), idsOf(toStandardId, to));
    return { ...ends, mapping: relationship ?? 'RELATED', strength: null, rationale };
  }),
};

/** Reads a table with a node in each row. Columns with a link name other nodes; the others are properties. */
function nodesOf(kind: EntityKind, links: Readonly<Record<string, MembershipKind>> = {}): FactsOfRows {
  return (rows) =>
    rows.flatMap(({ values, at }) => {
      // A source is its own source: its title and licence are read from it.
      const { id, source: sourceIds = [id], ...others } = values;
      const cells = Object.entries<Value>(others);
      const linked = cells.flatMap(([name, to]) => {
        const membership = links[name];
        return membership === undefined ? [] : memberships(membership, id, { to, sourceIds, at: at(name) });
      });
      const properties = cells.flatMap(([name, value]) => (name in links ? [] : [[camelCase(name), value] as const]));
      return [entity(kind, id, { properties: Object.fromEntries(properties), sourceIds, at: at() }), ...linked];
    });
}

function clauseFacts({ values, part, at }: Row): Fact[] {
  const { number, title, parent, kind: clauseKind = null, withdrawn, source: sourceIds } = values;
  const standardId = `${ENTITY_PREFIXES.Standard}/${part ?? ''}`;
  const id = clauseIdOf(standardId, number as string);
  const to = typeof parent === 'string' ? clauseIdOf(standardId, parent) : null;
  const said = { number, title, clauseKind, withdrawn, standardId, sort: clauseSort(number as string) };
  return [
    entity('Clause', id, { properties: said as Cells, sourceIds, at: at() }),
    ...memberships('UNDER', id, { to, sourceIds, at: at('parent') }),
  ];
}

/** Reads the text of a clause. Texts have their own table, since they are long and few readers of the clause table want them. */
function clauseText({ values: { number, text, source: sourceIds }, part, at }: Row): Fact {
  const id = clauseIdOf(`${ENTITY_PREFIXES.Standard}/${part ?? ''}`, number as string);
  return entity('Clause', id, { properties: { text: text ?? null }, sourceIds, at: at() });
}

function serviceFacts({ values, at }: Row): Fact[] {
  const { id, name = null, family: to, family_source: ofFamily, family_inferred: inferred, source } = values;
  const familySource = ofFamily as readonly string[];
  const sourceIds = familySource.length > 0 ? familySource : source;
  const links = memberships('IN_FAMILY', id, { to, inferred: inferred === true, sourceIds, at: at('family') });
  return [
    entity('Service', id, { properties: { name }, sourceIds: source, at: at() }),
    ...links.map((link) => ({ ...link, isOnlyOne: true as const })),
  ];
}

/** Combines all documents of a certificate into one property. */
function documentFacts(rows: readonly Row[]): readonly Fact[] {
  return [...groupBy(rows, ({ values: { certificate } }) => certificate as string)].map(([id, group]) => {
    const list = group.map(({ values: { kind, title, url } }) => ({ kind, title, url }));
    const sourceIds = [...new Set(group.flatMap(({ values: { source } }) => source))];
    // As text, since neither engine can store maps in a property.
    const properties = { documents: JSON.stringify(list) };
    return entity('Certificate', id, { properties, sourceIds, at: group[0].at() });
  });
}

/** Reads a table with a statement in each row. Columns are named after properties: those that name nodes end in `Id` or `Ids`. */
function statementsOf(
  kind: StatementContent['kind'],
  contentOf: (cells: Cells) => Record<string, unknown>,
): FactsOfRows {
  return (rows, fields) => {
    const names = fields.flatMap(({ name, kind, type }) => {
      const isId = kind !== undefined && kind !== 'ClauseNumber';
      const ending = type === 'list' ? 'Ids' : 'Id';
      return name === 'source' ? [] : [[name, `${camelCase(name)}${isId ? ending : ''}`] as const];
    });
    return rows.map(({ values, at }): StatementFact => {
      const cells = Object.fromEntries(names.map(([name, property]) => [property, values[name] as Value]));
      const content = { kind, ...contentOf(cells) } as unknown as StatementContent;
      return { type: 'statement', content, sourceIds: values.source, at: at() };
    });
  };
}

function withClauseId({ standardId, clause, ...others }: Cells) {
  return { clauseId: clauseIdOf(standardId as string, clause as string), ...others };
}

interface SaidAt {
  readonly sourceIds: readonly string[];
  readonly at: Location;
}

/** Makes the fact of a row about one node; empty cells are left out. */
function entity(
  kind: EntityKind,
  id: string,
  { properties, ...said }: SaidAt & { readonly properties: Cells },
): EntityFact {
  const isStated = (value: Value) => value !== null && !(Array.isArray(value) && value.length === 0);
  const stated = Object.entries(properties).filter(([, value]) => isStated(value));
  return { type: 'entity', kind, id, properties: Object.fromEntries(stated) as EntityFact['properties'], ...said };
}

/** Links from one node to each that a cell names. */
function memberships(
  membership: MembershipKind,
  fromId: string,
  { to, inferred = false, ...said }: SaidAt & { readonly to: Value | undefined; readonly inferred?: boolean },
): StatementFact[] {
  return ([to ?? []].flat() as readonly string[]).map((toId) => ({
    type: 'statement',
    content: { kind: 'Membership', membership, fromId, toId, inferred },
    ...said,
  }));
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}
