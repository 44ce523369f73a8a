import { type EntityKind, exampleIdOf, kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import type { StatementContent } from '../../../domain/statements.ts';
import { MEMBERSHIP_VERBS, RELATION_VERBS } from '../../../domain/verbs.ts';
import { idsHeld, STATEMENT_ENDS } from '../../../store/statement-ends.ts';
import { allProperties, type EntityFact, type Fact } from '../../facts/facts.ts';
import type { Told } from '../../facts/problems.ts';

/** Properties without which a node cannot be shown. A fact about a node of the graph may leave them out. */
const NEEDED: Record<EntityKind, readonly string[]> = {
  Standard: ['designation'],
  Clause: ['number', 'clauseKind', 'standardId', 'sort'],
  Service: ['name'],
  ServiceFamily: ['name'],
  Environment: ['name'],
  Organization: ['name'],
  Certificate: ['name'],
  Source: ['title'],
};

/** Nodes that facts refer to. */
export interface Existing {
  readonly inGraph: ReadonlySet<string>;
  /** Ids that neither the import nor the graph has. */
  readonly missing: ReadonlySet<string>;
}

/** Returns what is wrong with a fact; cells and names were checked where they were read. */
export function faultsOf(fact: Fact, { inGraph, missing }: Existing): readonly Told[] {
  const own = fact.type === 'statement' ? faultsOfStatement(fact.content) : faultsOfEntity(fact, inGraph);
  // Nearly always, and then there are many facts.
  if (missing.size === 0) return own;
  const lost = new Set(referencesOf(fact).filter((id) => missing.has(id)));
  return [...own, ...[...lost].map((id): Told => ({ id: 'node.missing', values: { id } }))];
}

/** Returns the ids of nodes that must exist for a fact to mean something. */
export function referencesOf(fact: Fact): readonly string[] {
  const { sourceIds } = fact;
  if (fact.type === 'statement') {
    const ends = STATEMENT_ENDS[fact.content.kind].map(({ property }) => property);
    return [...idsHeld(fact.content as unknown as Readonly<Record<string, unknown>>, ends), ...sourceIds];
  }
  // A clause cannot exist without its standard, which its id names.
  return kindOfId(fact.id) === 'Clause' ? [standardIdOfClause(fact.id), ...sourceIds] : sourceIds;
}

function faultsOfEntity(fact: EntityFact, inGraph: ReadonlySet<string>): Told[] {
  const { id, kind } = fact;
  const { issuedOn, expiresOn } = fact.properties;
  const lacking = inGraph.has(id) ? [] : lackingOf(fact);
  const faults = lacking.map((property): Told => ({ id: 'node.incomplete', values: { id, property } }));
  if (kindOfId(id) !== kind) faults.push({ id: 'node.id', values: { id, example: exampleIdOf(kind) } });
  if (issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn)
    faults.push({ id: 'certificate.days', values: { first: String(issuedOn), last: String(expiresOn) } });
  return faults;
}

/** Properties that a new node would need: with any, the fact can only correct a node of the graph. */
export function lackingOf(fact: EntityFact): readonly string[] {
  const properties = allProperties(fact);
  return NEEDED[fact.kind].filter((name) => properties[name] === undefined);
}

function faultsOfStatement(content: StatementContent): Told[] {
  const faults: Told[] = [];
  // A clause under itself is reported as a circle. Real lists name a system as leveraging itself; that says nothing wrong.
  const isLink =
    content.kind === 'StandardRelation' || (content.kind === 'Membership' && content.membership !== 'UNDER');
  if (isLink && content.fromId === content.toId) {
    const verb =
      content.kind === 'Membership' ? MEMBERSHIP_VERBS[content.membership] : RELATION_VERBS[content.relation];
    faults.push({ id: 'link.itself', values: { id: content.fromId, verb } });
  }
  if (content.kind !== 'ScopeEntry') return faults;
  const { validFrom, validUntil, subjectId, extent } = content;
  if (validFrom !== null && validUntil !== null && validFrom >= validUntil)
    faults.push({ id: 'entry.days', values: { start: validFrom, end: validUntil } });
  if (extent !== null && kindOfId(subjectId) === 'Service')
    faults.push({ id: 'entry.extent', values: { id: subjectId } });
  return faults;
}
