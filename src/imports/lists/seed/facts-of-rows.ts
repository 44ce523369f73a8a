import type { CertificateDocument } from '../../../domain/certificate.ts';
import { clauseSort } from '../../../domain/clause-order.ts';
import { mappingEnds } from '../../../domain/clause-sets.ts';
import { groupBy } from '../../../domain/grouping.ts';
import { clauseIdOf, compareText, ENTITY_PREFIXES, type EntityKind } from '../../../domain/ids.ts';
import type {
  AliasKind,
  MappingKind,
  MembershipKind,
  RelationKind,
  StatementContent,
} from '../../../domain/statements.ts';
import type { EntityFact, Fact, Location, PropertyValue, StatementFact } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import type { Field } from './fields.ts';

/** One row of a file: its cells by column, as the schema of the table says, of which the compiler knows nothing. */
export interface Row<Cells> {
  readonly values: Cells;
  /** NAME where the file is `TABLE/NAME.csv`. */
  readonly part: string | null;
  readonly at: (column?: string) => Location;
}

/** Takes faults that only several cells together have. */
type Faults = Pick<Notes, 'problem'>;

/** Returns what the rows of a file mean. */
type FactsOfRows = (rows: readonly Row<never>[], notes: Faults, fields: readonly Field[]) => Iterable<Fact>;

/** Cells of a statement under the names of its properties, without those that are called otherwise. */
type Said<Kind extends StatementContent['kind'], Renamed extends string = never> = Omit<
  Extract<StatementContent, { kind: Kind }>,
  'kind' | Renamed
>;

/** Tables by name, in such an order that a row refers to what stands before it. */
export const TABLES: Readonly<Record<string, FactsOfRows>> = {
  sources: nodesOf('Source'),
  organizations: nodesOf('Organization'),
  standards: nodesOf('Standard', { publisher: 'PUBLISHED_BY' }),
  clauses: (rows) => rows.flatMap(clauseFacts),
  'service-families': nodesOf('ServiceFamily'),
  services: (rows, notes) => rows.flatMap((row) => serviceFacts(row, notes)),
  environments: nodesOf('Environment', { operator: 'OPERATED_BY' }),
  certificates: nodesOf('Certificate', {
    ...{ standard: 'CERTIFIES', environments: 'APPLIES_IN', holder: 'HELD_BY', issuer: 'ISSUED_BY' },
    ...{ issuer_or_assessor: 'ISSUED_OR_ASSESSED_BY', assessor: 'ASSESSED_BY', authorizing_agency: 'AUTHORIZED_BY' },
  }),
  'certificate-documents': documentFacts,
  aliases: statementsOf(({ kind: alias, ...said }: Said<'Alias', 'alias'> & { kind: AliasKind }) => {
    return { kind: 'Alias', alias, ...said };
  }),
  'standard-relations': statementsOf(
    ({ kind: relation, ...said }: Said<'StandardRelation', 'relation'> & { kind: RelationKind }) => {
      return { kind: 'StandardRelation', relation, ...said };
    },
  ),
  'service-relations': statementsOf(
    ({ kind: membership, inferred, ...said }: Said<'Membership', 'membership'> & { kind: MembershipKind }) => {
      return { kind: 'Membership', membership, inferred: inferred ?? false, ...said };
    },
  ),
  scope: statementsOf(({ environmentInferred, ...said }: Said<'ScopeEntry'>) => {
    return { kind: 'ScopeEntry', ...(environmentInferred === true && { environmentInferred }), ...said };
  }),
  exceptions: statementsOf((cells: Said<'Exception', 'clauseId'> & OfClause) => {
    return { kind: 'Exception', ...withClauseId(cells) };
  }),
  leverages: statementsOf((cells: { certificateId: string; leveragesId: string; inheritedIds: readonly string[] }) => {
    const { certificateId: fromId, leveragesId: toId, inheritedIds } = cells;
    const inherited = inheritedIds.length === 0 ? {} : { inheritedClauseIds: inheritedIds.toSorted(compareText) };
    return { kind: 'Leverage', fromId, toId, ...inherited };
  }),
  responsibilities: statementsOf((cells: Said<'Responsibility', 'clauseId'> & OfClause) => {
    return { kind: 'Responsibility', ...withClauseId(cells) };
  }),
  mappings: statementsOf((cells: MappingCells) => {
    const idsOf = (standardId: string, numbers: readonly string[]) =>
      numbers.map((number) => clauseIdOf(standardId, number));
    const { fromStandardId, from, relationship, toStandardId, to, rationale } = cells;
    const ends = mappingEnds(idsOf(fromStandardId, from), idsOf(toStandardId, to));
    return { kind: 'ClauseMapping', ...ends, mapping: relationship ?? 'RELATED', strength: null, rationale };
  }),
};

type Value = PropertyValue | null;
type NodeCells = Readonly<Record<string, Value>> & { readonly id: string };
interface OfSources {
  readonly source: readonly string[];
}

/** A table each row of which is a node. Columns with a link name others; all else are properties of their names. */
function nodesOf(kind: EntityKind, links: Readonly<Record<string, MembershipKind>> = {}): FactsOfRows {
  return (rows: readonly Row<NodeCells>[]) =>
    rows.flatMap(({ values, at }) => {
      // A source is its own witness: its title and licence are read from it.
      const { id, source = [id], ...others } = values;
      const said = { sourceIds: source as OfSources['source'], at: at() };
      const properties = Object.entries(others).filter(([name]) => !(name in links));
      const linked = Object.entries(others).flatMap(([name, value]) =>
        name in links ? memberships(links[name] as MembershipKind, id, { ...said, to: value, at: at(name) }) : [],
      );
      const named = properties.map(([name, value]) => [camelCase(name), value] as const);
      return [entity(kind, id, { ...said, properties: Object.fromEntries(named) }), ...linked];
    });
}

interface ClauseCells extends OfSources {
  readonly number: string;
  readonly title: Value;
  readonly parent: string | null;
  readonly kind: Value;
  readonly withdrawn: Value;
}

function clauseFacts({ values, part, at }: Row<ClauseCells>): Fact[] {
  const { number, title, parent, kind: clauseKind, withdrawn, source: sourceIds } = values;
  const standardId = `${ENTITY_PREFIXES.Standard}/${part ?? ''}`;
  const id = clauseIdOf(standardId, number);
  const to = parent === null ? null : clauseIdOf(standardId, parent);
  const properties = { number, title, clauseKind, withdrawn, standardId, sort: clauseSort(number) };
  return [
    entity('Clause', id, { properties, sourceIds, at: at() }),
    ...memberships('UNDER', id, { to, sourceIds, at: at('parent') }),
  ];
}

interface ServiceCells extends OfSources {
  readonly id: string;
  readonly name: string;
  readonly family: string | null;
  readonly family_source: readonly string[];
  readonly family_inferred: boolean | null;
}

function serviceFacts({ values, at }: Row<ServiceCells>, notes: Faults): Fact[] {
  const { id, name, family, family_source: familySource, family_inferred: isInferred, source } = values;
  if (family === null && (familySource.length > 0 || isInferred !== null)) {
    notes.problem('seed.family', at('family'));
    return [];
  }
  const sourceIds = familySource.length > 0 ? familySource : source;
  const said = { to: family, inferred: isInferred ?? false, sourceIds, at: at('family') };
  return [
    entity('Service', id, { properties: { name }, sourceIds: source, at: at() }),
    ...memberships('IN_FAMILY', id, said).map((link) => ({ ...link, isOnlyOne: true as const })),
  ];
}

/** All documents of a certificate are one property of it. */
function documentFacts(rows: readonly Row<CertificateDocument & OfSources & { readonly certificate: string }>[]) {
  return [...groupBy(rows, ({ values: { certificate } }) => certificate)].map(([id, group]) => {
    const list = group.map(({ values: { kind, title, url } }): CertificateDocument => ({ kind, title, url }));
    const sourceIds = [...new Set(group.flatMap(({ values: { source } }) => source))];
    // As text, since neither engine keeps maps in a property.
    const properties = { documents: JSON.stringify(list) };
    return entity('Certificate', id, { properties, sourceIds, at: group[0].at() });
  });
}

/** A table each row of which is a statement of its sources. */
function statementsOf<Cells>(contentOf: (cells: Cells) => StatementContent): FactsOfRows {
  return (rows: readonly Row<Readonly<Record<string, Value>> & OfSources>[], _notes, fields) => {
    const names = fields.flatMap(({ name, kind, type }) => {
      if (name === 'source') return [];
      const ids = type === 'list' ? 'Ids' : 'Id';
      const isId = kind !== undefined && kind !== 'ClauseNumber';
      return [[name, `${camelCase(name)}${isId ? ids : ''}`] as const];
    });
    return rows.map(({ values, at }): StatementFact => {
      const cells = Object.fromEntries(names.map(([name, property]) => [property, values[name]])) as Cells;
      return { type: 'statement', content: contentOf(cells), sourceIds: values.source, at: at() };
    });
  };
}

interface OfClause {
  readonly standardId: string;
  readonly clause: string;
}

function withClauseId<Cells extends OfClause>({ standardId, clause, ...others }: Cells) {
  return { clauseId: clauseIdOf(standardId, clause), ...others };
}

interface MappingCells {
  readonly fromStandardId: string;
  readonly from: readonly string[];
  readonly relationship: MappingKind | null;
  readonly toStandardId: string;
  readonly to: readonly string[];
  readonly rationale: string | null;
}

interface SaidAt {
  readonly sourceIds: readonly string[];
  readonly at: Location;
}

/** Makes the fact of a row about one node; empty cells are left out. */
function entity(
  kind: EntityKind,
  id: string,
  { properties, ...said }: SaidAt & { readonly properties: Readonly<Record<string, Value>> },
): EntityFact {
  const isStated = (value: Value) => value !== null && !(Array.isArray(value) && value.length === 0);
  const stated = Object.entries(properties).filter(([, value]) => isStated(value));
  return { type: 'entity', kind, id, properties: Object.fromEntries(stated) as EntityFact['properties'], ...said };
}

/** Links from one node to each that a cell names. */
function memberships(
  membership: MembershipKind,
  fromId: string,
  { to, inferred = false, ...said }: SaidAt & { readonly to: Value; readonly inferred?: boolean },
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
