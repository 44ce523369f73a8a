import { clauseOfNumber, normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { clauseSort } from '../../../domain/clause-order.ts';
import { clauseIdOf } from '../../../domain/ids.ts';
import type { Draft, KnownClause, UnsourcedFact } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import { membershipFact } from '../../facts/made-statements.ts';
import type { Notes } from '../../map/notes.ts';
import type { ListedStandard } from '../clause-draft.ts';
import type { ControlChoice, ProfileImport } from './profile.ts';

/** The standard that a profile imports. */
export interface Base {
  readonly standard: ListedStandard;
  /** Null: those of the graph. */
  readonly clauses: readonly KnownClause[] | null;
}

interface Context {
  readonly base: Base;
  readonly baseline: ListedStandard;
  readonly notes: Notes;
}

/** The clauses that a profile takes from one standard, as clauses of the baseline, with the headings over them. */
export function baselineDraft(chosen: ProfileImport, { base, baseline, notes }: Context): Draft {
  const { at } = chosen;
  const named = [base.standard, baseline].filter((standard) => typeof standard !== 'string');
  const idsOf = (ids: readonly string[]) => {
    const found = [...ids];
    const idOf = (standard: ListedStandard) => (typeof standard === 'string' ? standard : (found.shift() ?? ''));
    return { baseId: idOf(base.standard), baselineId: idOf(baseline) };
  };
  return {
    at,
    names: named,
    asksForClauses: true,
    standardOf: (ids) => idsOf(ids).baseId,
    build: (ids, known = []) => {
      const { baseId, baselineId } = idsOf(ids);
      const clauses = base.clauses ?? known;
      if (clauses.length === 0) notes.problem('profile.base', at, { standard: textOf(base.standard) });
      const relation = { kind: 'StandardRelation', relation: 'BASELINE_OF', note: null } as const;
      return [
        { type: 'statement', content: { ...relation, fromId: baselineId, toId: baseId }, at },
        ...clauseFacts(choose(clauses, chosen, notes), { clauses, baselineId, at }),
      ];
    },
  };
}

function choose(
  clauses: readonly KnownClause[],
  { included, excluded, at }: ProfileImport,
  notes: Notes,
): ReadonlySet<KnownClause> {
  const taken = (choices: readonly ControlChoice[]) =>
    choices.flatMap((choice) => {
      const found = [
        ...choice.ids.flatMap((id) => {
          const clause = clauseOfNumber(clauses, id);
          if (clause === null && clauses.length > 0) notes.problem('profile.control', at, { control: id });
          return clause ?? [];
        }),
        ...clauses.filter(
          ({ number, withdrawn }) => !withdrawn && choice.patterns.some((pattern) => isLike(number, pattern)),
        ),
      ];
      return choice.withChildren ? [...found, ...allUnder(found, clauses)] : found;
    });
  const all = included === null ? clauses.filter(({ withdrawn }) => !withdrawn) : taken(included);
  const without = new Set(taken(excluded));
  return new Set(all.filter((clause) => !without.has(clause)));
}

function allUnder(above: readonly KnownClause[], clauses: readonly KnownClause[]): KnownClause[] {
  const ids = new Set(above.map(({ id }) => id));
  const under = clauses.filter(({ id, parentId, withdrawn }) => !withdrawn && !ids.has(id) && ids.has(parentId ?? ''));
  return under.length === 0 ? [] : [...under, ...allUnder(under, clauses)];
}

/** True where a number is of a pattern in which `*` stands for anything, as OSCAL spells both. */
function isLike(number: string, pattern: string): boolean {
  const text = normalizedClauseNumber(number);
  const [start = '', ...pieces] = normalizedClauseNumber(pattern).split('*');
  if (pieces.length === 0) return text === start;
  const end = pieces.pop() ?? '';
  let from = start.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return text.startsWith(start) && text.length - end.length >= from && text.endsWith(end);
}

function* clauseFacts(
  chosen: ReadonlySet<KnownClause>,
  {
    clauses,
    baselineId,
    at,
  }: { readonly clauses: readonly KnownClause[]; readonly baselineId: string; readonly at: Location },
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
    yield { type: 'entity', kind: 'Clause', id: idOf(clause), properties, at };
    const parent = above(clause);
    if (parent !== null) yield membershipFact('UNDER', { fromId: idOf(clause), toId: idOf(parent) }, at);
  }
}

function textOf(standard: ListedStandard): string {
  return typeof standard === 'string' ? standard : standard.text;
}
