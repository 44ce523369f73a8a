import { mapYielding, shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { batchesOf } from '../../domain/batches.ts';
import { DAYS } from '../../domain/entities/property-claims.ts';
import { type Group, groupBy } from '../../domain/grouping.ts';
import { type EntityKind, exampleIdOf, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { inOrder, type StatementContent } from '../../domain/statements/statements.ts';
import { MEMBERSHIP_VERBS, RELATION_VERBS } from '../../domain/statements/verbs.ts';
import { idsHeld, STATEMENT_ENDS } from '../../store/statement-ends.ts';
import { allProperties, type EntityFact, type Fact, type Properties } from '../facts/facts.ts';
import type { Problem, Told } from '../facts/problems.ts';
import { mergeDuplicates } from './duplicates.ts';
import type { KnownIds, StatedLink } from './existing.ts';

const BATCH = 5_000;

/** Checks completed facts against each other and the graph. Returns problems with their locations; any of them refuses the list. */
export async function validate(completed: readonly Fact[], known: KnownIds) {
  const merged = mergeDuplicates(completed);
  const { nodes, statements, problems } = merged;
  const facts: readonly Fact[] = [...[...nodes.values()].flat(), ...statements.values()];
  if (shouldYield()) await yieldIfDue();
  const referred = (await mapYielding(facts, referencesOf)).flat().filter((id) => !nodes.has(id));
  const lacking = (await mapYielding(nodes.values(), lackingOf)).flat();
  const missing = await unknownAmong(known, referred);
  const fresh = await unknownAmong(
    known,
    lacking.map(({ values }) => String(values['id'])),
  );
  problems.push(...lacking.filter(({ values }) => fresh.has(String(values['id']))));
  problems.push(...(await mapYielding(nodes.values(), reversedDays)).flat());
  for await (const fact of yielding(facts))
    for (const { id, values } of faultsOf(fact, missing)) problems.push({ id, at: fact.at, values });
  for (const circle of await circlesOfClauses(facts, known)) problems.push(circle);
  problems.sort(byPlace);
  return merged;
}

/** Returns the ids without a node in the graph. */
async function unknownAmong(known: KnownIds, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const unknown = new Set(ids);
  for (const batch of batchesOf([...unknown], BATCH)) for (const id of await known.exists(batch)) unknown.delete(id);
  return unknown;
}

function byPlace({ at: left }: Problem, { at: right }: Problem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.row ?? 0) - (right.row ?? 0);
}

/** Properties that a new node needs. A fact about a node in the graph may leave them out. */
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

/** Returns the ids of nodes that must exist for a fact to be valid. */
export function referencesOf(fact: Fact): readonly string[] {
  const { sourceIds } = fact;
  if (fact.type === 'statement') {
    const ends = STATEMENT_ENDS[fact.content.kind].map(({ property }) => property);
    return [...idsHeld(fact.content as unknown as Readonly<Record<string, unknown>>, ends), ...sourceIds];
  }
  // A clause cannot exist without its standard, which is part of its id.
  return kindOfId(fact.id) === 'Clause' ? [standardIdOfClause(fact.id), ...sourceIds] : sourceIds;
}

/** Reports properties that a new node needs and no fact about it has. */
function lackingOf(facts: Group<EntityFact>): Problem[] {
  const [{ id, kind, at }] = facts;
  const said = Object.assign({}, ...facts.map(allProperties));
  const lacking = NEEDED[kind].filter((property) => said[property] === undefined);
  return lacking.map((property) => ({ id: 'node.incomplete', at, values: { id, property } }));
}

/** Reports first and last days of a certificate in the wrong order, stated by the same sources in one row or several. */
function reversedDays(facts: Group<EntityFact>): Problem[] {
  if (facts[0].kind !== 'Certificate') return [];
  return [...groupBy(facts, ({ sourceIds }) => sourceIds.join(' ')).values()].flatMap(reversedBySource);
}

function reversedBySource(facts: Group<EntityFact>): Problem[] {
  const { issuedOn, expiresOn }: Properties = Object.assign({}, ...facts.map(({ properties }) => properties));
  if (issuedOn === undefined || expiresOn === undefined || issuedOn <= expiresOn) return [];
  const last = facts.findLast(({ properties }) => DAYS.some((day) => properties[day] !== undefined));
  const { at } = last ?? facts[0];
  return [{ id: 'certificate.days', at, values: { first: String(issuedOn), last: String(expiresOn) } }];
}

/** Returns the faults of a fact. Cells and names were checked when they were read. */
function faultsOf(fact: Fact, missing: ReadonlySet<string>): readonly Told[] {
  const own = fact.type === 'statement' ? faultsOfStatement(fact.content) : faultsOfEntity(fact);
  // The usual case, with many facts.
  if (missing.size === 0) return own;
  const lost = new Set(referencesOf(fact).filter((id) => missing.has(id)));
  return [...own, ...Array.from(lost, (id): Told => ({ id: 'node.missing', values: { id } }))];
}

function faultsOfEntity({ id, kind }: EntityFact): Told[] {
  return kindOfId(id) === kind ? [] : [{ id: 'node.id', values: { id, example: exampleIdOf(kind) } }];
}

function faultsOfStatement(content: StatementContent): Told[] {
  const faults: Told[] = [];
  // A clause below itself is reported as a circle. Real lists name systems as leveraging themselves, which is harmless.
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

/**
 * Finds clauses that are below themselves by way of others, in the import and the graph together: no table of contents could
 * be printed from them. A circle in the graph alone is not the import's fault. Links between two circles are reported as well,
 * since removing links that lead to an end or from a beginning does not remove those.
 */
async function circlesOfClauses(facts: readonly Fact[], known: KnownIds): Promise<Problem[]> {
  const stated = facts.flatMap(({ at, sourceIds, ...fact }) =>
    fact.type === 'statement' && fact.content.kind === 'Membership' && fact.content.membership === 'UNDER'
      ? [{ ...fact.content, sourceIds, at }]
      : [],
  );
  const links: StatedLink[] = [...stated, ...(await linksAbove(stated, known))];
  const inCircles = new Set(withoutEnds(withoutEnds(links, 'fromId', 'toId'), 'toId', 'fromId'));
  return stated
    .filter((link) => inCircles.has(link))
    .map(({ at, fromId: id, toId: parent }) => ({ id: 'clause.circle', at, values: { id, parent } }));
}

/** Reads the links in the graph above those of an import, except links that the import corrects. */
async function linksAbove(stated: readonly StatedLink[], known: KnownIds): Promise<readonly StatedLink[]> {
  // A source states one parent for each clause.
  const keyOf = ({ fromId, sourceIds }: StatedLink) => [fromId, ...inOrder(sourceIds)].join(' ');
  const corrected = new Set(stated.map(keyOf));
  const asked = new Set<string>();
  const above: StatedLink[] = [];
  for (let ids = new Set(stated.map(({ toId }) => toId)); ids.size > 0; ) {
    for (const id of ids) asked.add(id);
    const found = (await known.memberships([...ids], 'UNDER')).filter((link) => !corrected.has(keyOf(link)));
    above.push(...found);
    ids = new Set(found.map(({ toId }) => toId).filter((id) => !asked.has(id)));
  }
  return above;
}

type End = 'fromId' | 'toId';

/** Repeatedly removes links that lead to an end; links in a circle remain. */
function withoutEnds(links: readonly StatedLink[], start: End, end: End): readonly StatedLink[] {
  const leading = groupBy(links, (link) => link[end]);
  const open = new Map(
    Array.from(
      groupBy(links, (link) => link[start]),
      ([id, { length }]) => [id, length],
    ),
  );
  const ends = [...leading.keys()].filter((id) => !open.has(id));
  for (const id of ends)
    for (const { [start]: before } of leading.get(id) ?? []) {
      const left = (open.get(before) ?? 0) - 1;
      open.set(before, left);
      if (left === 0) ends.push(before);
    }
  return links.filter((link) => open.get(link[start]) !== 0);
}
