import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { groupBy } from '../../../domain/grouping.ts';
import type { NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import type { MappedPair } from './map-entry.ts';

/** A pair with the standards that its clauses are of. */
export interface PlacedPair extends MappedPair {
  readonly at: Location;
  readonly from: NameReference;
  readonly to: NameReference;
}

/**
 * Each two clauses once, as a source can relate them in one way only. An entry about the two goes before what
 * follows from a group; what says the same again is counted as read, with its reasons kept.
 */
export function onePairEach(pairs: readonly PlacedPair[], notes: Notes): PlacedPair[] {
  const byClauses = groupBy(pairs, keyOf);
  return [...byClauses.values()].map((alike) => {
    const [best, ...others] = alike.sort((left, right) => weight(right) - weight(left));
    for (const other of others) tell(other, best, notes);
    const reasons = alike.filter(({ kind }) => kind === best.kind).map(({ rationale }) => rationale);
    const rationale = [...new Set(reasons.filter((reason) => reason !== null))].join('; ') || null;
    return { ...best, rationale };
  });
}

function keyOf({ source, target, from, to }: PlacedPair): string {
  return JSON.stringify([wordsOf(from), normalizedClauseNumber(source), wordsOf(to), normalizedClauseNumber(target)]);
}

/** Editions of a standard may share a title, and differ in the names of their files. */
function wordsOf({ text, alternatives = [] }: NameReference): readonly string[] {
  return [text, ...alternatives];
}

function weight({ isStated, kind }: PlacedPair): number {
  return (isStated ? 2 : 0) + (kind === 'INTERSECTS' ? 0 : 1);
}

function tell(other: PlacedPair, best: PlacedPair, notes: Notes): void {
  const { at, source, target, kind, isStated } = other;
  const differs = kind !== best.kind && isStated;
  const values = { source, target, kind, other: best.kind, place: best.at.column ?? '' };
  if (!differs) notes.ignore(at);
  else if (other.method === best.method) notes.problem(problem('mapping.two-words', at, values));
  else notes.problem(problem('mapping.other-method', at, { ...values, method: other.method ?? 'not stated' }));
}
