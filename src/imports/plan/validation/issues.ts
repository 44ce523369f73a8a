import { type EntityKind, exampleIdOf, kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import type { StatementContent } from '../../../domain/statements.ts';
import { idsHeld, STATEMENT_ENDS } from '../../../store/statement-ends.ts';
import { allProperties, type EntityFact, type Fact } from '../../facts/facts.ts';

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
export function faultsOf(fact: Fact, { inGraph, missing }: Existing): readonly string[] {
  const own = fact.type === 'statement' ? faultsOfStatement(fact.content) : faultsOfEntity(fact, inGraph);
  // Nearly always, and then there are many facts.
  if (missing.size === 0) return own;
  const lost = new Set(referencesOf(fact).filter((id) => missing.has(id)));
  return [...own, ...[...lost].map((id) => `Neither this import nor the graph has "${id}".`)];
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

function faultsOfEntity(fact: EntityFact, inGraph: ReadonlySet<string>): string[] {
  const { id, kind } = fact;
  const { issuedOn, expiresOn } = fact.properties;
  const lacking = inGraph.has(id) ? [] : lackingOf(fact);
  const faults = lacking.map((name) => `"${id}" is new to the graph and has no ${name}.`);
  if (kindOfId(id) !== kind) faults.push(`"${id}" cannot be an id here: wanted one such as ${exampleIdOf(kind)}.`);
  if (issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn)
    faults.push(`The last day in force, ${expiresOn}, is before the day of issue, ${issuedOn}.`);
  return faults;
}

/** Properties that a new node would need: with any, the fact can only correct a node of the graph. */
export function lackingOf(fact: EntityFact): readonly string[] {
  const properties = allProperties(fact);
  return NEEDED[fact.kind].filter((name) => properties[name] === undefined);
}

function faultsOfStatement(content: StatementContent): string[] {
  const faults: string[] = [];
  // A clause under itself is reported as a circle. Real lists name a system as leveraging itself; that says nothing wrong.
  const isLink =
    content.kind === 'StandardRelation' || (content.kind === 'Membership' && content.membership !== 'UNDER');
  if (isLink && content.fromId === content.toId) {
    const link = content.kind === 'Membership' ? content.membership : content.relation;
    faults.push(`"${content.fromId}" cannot be ${link} itself.`);
  }
  if (content.kind !== 'ScopeEntry') return faults;
  const { validFrom, validUntil, subjectId, extent } = content;
  if (validFrom !== null && validUntil !== null && validFrom >= validUntil)
    faults.push(`The entry ends on ${validUntil}, which is not after its start on ${validFrom}.`);
  if (extent !== null && kindOfId(subjectId) === 'Service')
    faults.push(`Only a service family has an extent, but "${subjectId}" is a service with the extent ${extent}.`);
  return faults;
}
