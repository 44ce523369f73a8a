import { mapYielding } from '../../concurrency/yielding.ts';
import { clauseOfNumber, normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { clauseSort } from '../../domain/clause-order.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import {
  type BaseClause,
  type ControlChoice,
  idIn,
  type KnownClause,
  type ListedBaseline,
  type UnsourcedFact,
} from '../facts/draft.ts';
import { membershipFact, statementFact } from '../facts/made-statements.ts';
import type { FactContext } from './clause-facts.ts';

/** The clauses that a profile takes from one standard, as clauses of the baseline, with the headings over them. */
export async function baselineFacts(
  baseline: ListedBaseline,
  ids: readonly string[],
  { clausesOf, notes }: FactContext,
): Promise<readonly UnsourcedFact[]> {
  const { at, base } = baseline;
  const [baseId, baselineId] = [idIn(baseline.baseId, ids), idIn(baseline.baselineId, ids)];
  const clauses = baseline.clauses?.map((clause) => asKnown(clause, baseId)) ?? clausesOf(baseId);
  if (clauses.length === 0) notes.problem('profile.base', at, { standard: base });
  const relation = { kind: 'StandardRelation', relation: 'BASELINE_OF', note: null } as const;
  const chosen = await choose(clauses, baseline, (control) => notes.problem('profile.control', at, { control }));
  return [
    statementFact({ ...relation, fromId: baselineId, toId: baseId }),
    ...clausesAsFacts(chosen, clauses, baselineId),
  ];
}

/** A clause as the graph will have it. */
function asKnown({ idPart, number, title, kind, withdrawn, parent }: BaseClause, baseId: string): KnownClause {
  return {
    ...{ id: clauseIdOf(baseId, idPart), number, title, clauseKind: kind ?? 'REQUIREMENT' },
    withdrawn: withdrawn === true,
    parentId: parent === null ? null : clauseIdOf(baseId, parent.idPart),
  };
}

/** `onMissing` hears of each control that none of the clauses is. */
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

/** Tests normalised numbers by a pattern in which `*` stands for anything, as OSCAL spells both. */
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
  /** The nearest one above that the baseline has, too. */
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
    const properties = {
      ...{ number, standardId: baselineId, sort: clauseSort(number), clauseKind },
      ...(title === null ? {} : { title }),
    };
    yield { type: 'entity', kind: 'Clause', id: idOf(clause), properties };
    const parent = above(clause);
    if (parent !== null) yield membershipFact('UNDER', { fromId: idOf(clause), toId: idOf(parent) });
  }
}
