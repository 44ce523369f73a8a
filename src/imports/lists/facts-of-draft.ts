import { mapYielding } from '../../concurrency/yielding.ts';
import { clauseOfNumber, normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { clauseSort } from '../../domain/clauses/clause-order.ts';
import { mappingEnds } from '../../domain/clauses/clause-sets.ts';
import { clauseIdOf, sortedIds } from '../../domain/ids.ts';
import type { StatementContent } from '../../domain/statements/statements.ts';
import {
  type ClauseName,
  type ClausesOfStandard,
  type ControlChoice,
  type Draft,
  type DraftFact,
  idIn,
  type KnownClause,
  type ListedBaseline,
  type ListedClause,
  membershipFact,
  NONE,
  statementFact,
  type UnsourcedFact,
} from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';

/** Returns the facts of a row with the ids of its names filled in. If the last name has further ids, repeats the facts for each. */
export async function factsOfDraft(
  { names, facts }: Draft,
  ids: readonly string[],
  context: FactContext,
): Promise<readonly UnsourcedFact[]> {
  const made: UnsourcedFact[] = [];
  const said = facts.filter((fact) => !isOfAnother(fact, names, ids));
  const further = ids.slice(names.length).map((id) => [...ids.slice(0, names.length - 1), id]);
  for (const own of [ids, ...further]) {
    for (const fact of said) {
      if (fact.type === 'baseline') made.push(...(await baselineFacts(fact, own, context)));
      else if (fact.type === 'clause') made.push(...clauseFacts(fact, own, context));
      else made.push(names.length === 0 ? fact : withIds(fact, own));
    }
  }
  return made;
}

/** True for a document's description of the standard in its title, if a person has said that another standard is meant. */
function isOfAnother(fact: DraftFact, [name]: Draft['names'], [id]: readonly string[]): boolean {
  return fact.type === 'entity' && fact.id === name?.newId && fact.id !== id;
}

function withIds(fact: UnsourcedFact, ids: readonly string[]): UnsourcedFact {
  if (fact.type === 'entity') return { ...fact, id: idIn(fact.id, ids) };
  const content: Record<string, unknown> = { ...fact.content };
  for (const key in content) {
    const value = content[key];
    if (key.endsWith('Id') && typeof value === 'string') content[key] = idOrNull(idIn(value, ids));
    else if (key.endsWith('Ids')) content[key] = sortedIds((value as readonly string[]).map((id) => idIn(id, ids)));
  }
  return { ...fact, content: completed(content as unknown as StatementContent) };
}

function idOrNull(id: string): string | null {
  return id === NONE ? null : id;
}

/** Adds content that depends on the ids. */
function completed(content: StatementContent): StatementContent {
  if (content.kind !== 'ClauseMapping') return content;
  const { fromId, withFromIds = [], toId, withToIds = [], ...said } = content;
  return { ...said, ...mappingEnds([fromId, ...withFromIds], [toId, ...withToIds]) };
}

/** Context for facts that need more than the ids of their row. */
interface FactContext {
  readonly clausesOf: ClausesOfStandard;
  readonly notes: Notes;
}

/** Returns facts about a clause. If the graph has it under another spelling of its number, that spelling stays. */
function clauseFacts(clause: ListedClause, ids: readonly string[], { clausesOf, notes }: FactContext): UnsourcedFact[] {
  const { kind, parent } = clause;
  // NIST’s catalogs use the number as the title of outcomes and withdrawn controls.
  const title = clause.title === clause.number ? null : clause.title;
  const standardId = idIn(clause.standardId, ids);
  const known = clausesOf(standardId);
  const meant = (name: ClauseName): Pick<KnownClause, 'id' | 'number' | 'withdrawn'> =>
    clauseOfNumber(known, name.number) ?? { ...name, id: clauseIdOf(standardId, name.idPart), withdrawn: false };
  const { id, number, withdrawn } = meant(clause);
  if (number !== clause.number) notes.problem('clause.spelling', clause.at, { number: clause.number, known: number });
  const properties = {
    ...{ number, standardId, sort: clauseSort(number) },
    ...(title !== null && { title }),
    ...(clause.text != null && { text: clause.text }),
    ...(kind !== null && { clauseKind: kind }),
    ...(clause.withdrawn === true && { withdrawn: true }),
  };
  const presumed = kind === null && { presumed: { clauseKind: clause.groups ? 'HEADING' : 'REQUIREMENT' } };
  // A list that only does not mark the clause as withdrawn yields to other sources.
  const yielding = withdrawn && clause.withdrawn === false && { yielding: { withdrawn: false } };
  const fact: UnsourcedFact = { type: 'entity', kind: 'Clause', id, properties, ...presumed, ...yielding };
  if (parent === null) return [fact];
  return [fact, membershipFact('UNDER', { fromId: id, toId: meant(parent).id, inferred: clause.isInferred })];
}

/** Returns the clauses that a profile selects from one standard as clauses of the baseline, with the headings above them. */
async function baselineFacts(
  baseline: ListedBaseline,
  ids: readonly string[],
  { clausesOf, notes }: FactContext,
): Promise<readonly UnsourcedFact[]> {
  const { at, base } = baseline;
  const [baseId, baselineId] = [idIn(baseline.baseId, ids), idIn(baseline.baselineId, ids)];
  const clauses = baseline.clauses ?? clausesOf(baseId);
  if (clauses.length === 0) notes.problem('profile.base', at, { standard: base });
  const relation = { kind: 'StandardRelation', relation: 'BASELINE_OF', note: null } as const;
  const chosen = await choose(clauses, baseline, (control) => notes.problem('profile.control', at, { control }));
  return [
    statementFact({ ...relation, fromId: baselineId, toId: baseId }),
    ...clausesAsFacts(chosen, clauses, baselineId),
  ];
}

/** Selects clauses; `onMissing` is called with each control that no clause matches. */
async function choose(
  clauses: readonly KnownClause[],
  { included, excluded }: ListedBaseline,
  onMissing: (control: string) => void,
): Promise<ReadonlySet<KnownClause>> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const taken = async (choices: readonly ControlChoice[]) => {
    const found = choices.map(({ ids, patterns, withChildren }) => {
      const named = ids.map((id) => [id, clauseOfNumber(clauses, id)] as const);
      for (const [id, clause] of named) if (clause === null && clauses.length > 0) onMissing(id);
      const isLike = patterns.map(patternTest);
      return { named: new Set(named.map(([, clause]) => clause)), isLike, withChildren };
    });
    const isTaken = (clause: KnownClause, choice: (typeof found)[number]): boolean => {
      if (choice.named.has(clause)) return true;
      if (clause.withdrawn) return false;
      const number = normalizedClauseNumber(clause.number);
      if (choice.isLike.some((test) => test(number))) return true;
      const parent = byId.get(clause.parentId ?? '');
      return choice.withChildren && parent !== undefined && isTaken(parent, choice);
    };
    return mapYielding(clauses, (clause) => found.some((choice) => isTaken(clause, choice)));
  };
  const isIncluded = included === null ? clauses.map(({ withdrawn }) => !withdrawn) : await taken(included);
  const isExcluded = await taken(excluded);
  return new Set(clauses.filter((_clause, index) => isIncluded[index] && !isExcluded[index]));
}

/** Returns a test for normalised numbers; `*` in the OSCAL pattern matches any text. */
function patternTest(pattern: string): (number: string) => boolean {
  const [start = '', ...pieces] = normalizedClauseNumber(pattern).split('*');
  const end = pieces.pop();
  return (text) => {
    if (end === undefined) return text === start;
    let from = start.length;
    for (const piece of pieces) {
      const found = text.indexOf(piece, from);
      if (found < 0) return false;
      from = found + piece.length;
    }
    return text.startsWith(start) && text.length - end.length >= from && text.endsWith(end);
  };
}

function* clausesAsFacts(
  chosen: ReadonlySet<KnownClause>,
  clauses: readonly KnownClause[],
  baselineId: string,
): Iterable<UnsourcedFact> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const idOf = ({ id }: KnownClause) => clauseIdOf(baselineId, id.split('/').slice(2).join('/'));
  /** Returns the nearest ancestor that the baseline also has. */
  const above = ({ parentId }: KnownClause): KnownClause | null => {
    const parent = byId.get(parentId ?? '');
    if (parent === undefined) return null;
    return parent.clauseKind === 'HEADING' || chosen.has(parent) ? parent : above(parent);
  };
  const all = new Set<KnownClause>();
  for (const clause of chosen) {
    for (let each: KnownClause | null = clause; each !== null && !all.has(each); each = above(each)) all.add(each);
  }
  for (const clause of all) {
    const { number, title, clauseKind } = clause;
    const said = { number, standardId: baselineId, sort: clauseSort(number), clauseKind };
    const properties = title === null ? said : { ...said, title };
    yield { type: 'entity', kind: 'Clause', id: idOf(clause), properties };
    const parent = above(clause);
    if (parent !== null) yield membershipFact('UNDER', { fromId: idOf(clause), toId: idOf(parent) });
  }
}
