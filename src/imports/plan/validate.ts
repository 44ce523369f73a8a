import { mapYielding, shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import { type Group, groupBy } from '../../domain/grouping.ts';
import { type EntityKind, exampleIdOf, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { inOrder, type StatementContent } from '../../domain/statements.ts';
import { MEMBERSHIP_VERBS, RELATION_VERBS } from '../../domain/verbs.ts';
import { idsHeld, STATEMENT_ENDS } from '../../store/statement-ends.ts';
import { allProperties, type EntityFact, type Fact, type Location } from '../facts/facts.ts';
import type { Problem, Told } from '../facts/problems.ts';
import { mergeDuplicates } from './duplicates.ts';
import type { KnownIds, StatedLink } from './existing.ts';

const BATCH = 5_000;

/** Looks at completed facts beside each other and the graph. The problems are by place; with any, nothing can be taken. */
export async function validate(completed: readonly Fact[], known: KnownIds) {
  const merged = mergeDuplicates(completed);
  const { nodes, statements, problems } = merged;
  const facts: readonly Fact[] = [...[...nodes.values()].flat(), ...statements.values()];
  if (shouldYield()) await yieldIfDue();
  const referred = (await mapYielding(facts, referencesOf)).flat();
  const missing = await unknownAmong(
    referred.filter((id) => !nodes.has(id)),
    known,
  );
  const incomplete = (await mapYielding(nodes.values(), lackingOf)).flat();
  const unknown = await unknownAmong(
    incomplete.map(({ values }) => String(values['id'])),
    known,
  );
  for (const fault of incomplete) if (unknown.has(String(fault.values['id']))) problems.push(fault);
  for await (const fact of yielding(facts))
    for (const { id, values } of faultsOf(fact, missing)) problems.push({ id, at: fact.at, values });
  for (const circle of await circlesOfClauses(facts, known)) problems.push(circle);
  problems.sort(byPlace);
  return { ...merged, facts };
}

/** Returns the ids of which the graph has no node. */
async function unknownAmong(ids: Iterable<string>, known: KnownIds): Promise<ReadonlySet<string>> {
  const unknown = new Set(ids);
  for (const batch of batchesOf([...unknown], BATCH)) for (const id of await known.exists(batch)) unknown.delete(id);
  return unknown;
}

function byPlace({ at: left }: Problem, { at: right }: Problem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.row ?? 0) - (right.row ?? 0);
}

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

/** Properties that a node needs where it is new, and that no fact on it has. */
function lackingOf(facts: Group<EntityFact>): Problem[] {
  const [{ id, kind, at }] = facts;
  const said = Object.assign({}, ...facts.map(allProperties));
  const lacking = NEEDED[kind].filter((property) => said[property] === undefined);
  return lacking.map((property) => ({ id: 'node.incomplete', at, values: { id, property } }));
}

/** Returns what is wrong with a fact; cells and names were checked where they were read. */
function faultsOf(fact: Fact, missing: ReadonlySet<string>): readonly Told[] {
  const own = fact.type === 'statement' ? faultsOfStatement(fact.content) : faultsOfEntity(fact);
  // Nearly always, and then there are many facts.
  if (missing.size === 0) return own;
  const lost = new Set(referencesOf(fact).filter((id) => missing.has(id)));
  return [...own, ...Array.from(lost, (id): Told => ({ id: 'node.missing', values: { id } }))];
}

function faultsOfEntity({ id, kind, properties: { issuedOn, expiresOn } }: EntityFact): Told[] {
  const faults: Told[] = [];
  if (kindOfId(id) !== kind) faults.push({ id: 'node.id', values: { id, example: exampleIdOf(kind) } });
  if (issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn)
    faults.push({ id: 'certificate.days', values: { first: String(issuedOn), last: String(expiresOn) } });
  return faults;
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

/** A clause and its parent, as some sources state it; in the graph without a place. */
type Link = StatedLink & { readonly at?: Location };

/**
 * Finds clauses that stand under themselves by way of others, in the import and the graph together: no contents could be
 * printed from them. A circle of the graph alone is no fault of the import.
 */
async function circlesOfClauses(facts: readonly Fact[], known: Pick<KnownIds, 'memberships'>): Promise<Problem[]> {
  const stated = facts.flatMap(({ at, sourceIds, ...fact }) =>
    fact.type === 'statement' && fact.content.kind === 'Membership' && fact.content.membership === 'UNDER'
      ? [{ ...fact.content, sourceIds, at }]
      : [],
  );
  const links = groupBy<Link, string>([...stated, ...(await linksAbove(stated, known))], ({ fromId }) => fromId);
  const states = new Map<string, 'open' | 'done'>();
  return stated.flatMap((start) => circlesFrom(start, links, states));
}

/** Reads the links of the graph above those of an import, but for links that it corrects. */
async function linksAbove(stated: readonly Link[], known: Pick<KnownIds, 'memberships'>): Promise<readonly Link[]> {
  // A source states one parent of a clause.
  const keyOf = ({ fromId, sourceIds }: Link) => [fromId, ...inOrder(sourceIds)].join(' ');
  const corrected = new Set(stated.map(keyOf));
  const asked = new Set<string>();
  const above: Link[] = [];
  for (let ids = new Set(stated.map(({ toId }) => toId)); ids.size > 0; ) {
    for (const id of ids) asked.add(id);
    const found = (await known.memberships([...ids], 'UNDER')).filter((link) => !corrected.has(keyOf(link)));
    above.push(...found);
    ids = new Set(found.map(({ toId }) => toId).filter((id) => !asked.has(id)));
  }
  return above;
}

/** Depth first with a stack of its own, as a long chain would overflow that of calls. */
function circlesFrom(
  start: Link & Pick<Problem, 'at'>,
  links: ReadonlyMap<string, readonly Link[]>,
  states: Map<string, 'open' | 'done'>,
): Problem[] {
  const problems: Problem[] = [];
  const stack = [start.fromId];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const isLeft = states.has(id);
    states.set(id, isLeft ? 'done' : 'open');
    if (isLeft) stack.pop();
    const next = isLeft ? [] : (links.get(id) ?? []);
    stack.push(...next.map(({ toId }) => toId).filter((toId) => !states.has(toId)));
    for (const { fromId, toId, at = start.at } of next.filter(({ toId: parentId }) => states.get(parentId) === 'open'))
      problems.push({ id: 'clause.circle', at, values: { id: fromId, parent: toId } });
  }
  return problems;
}
