import type { Decision } from '../map/decision.ts';

/** Decisions without a safe answer: the kind of a list, and whether files are from one source. */
const BY_PEOPLE_ONLY: ReadonlySet<string> = new Set(['list.kind', 'source.id']);
/** Values of lines that discard content of the list. */
const LOSING: ReadonlySet<unknown> = new Set(['skip', 'leave out', 'nothing']);

/** True if a first proposal may be accepted without review: it neither discards content of the list nor adds to it. */
export function mayBeAccepted({
  id,
  isForPeople,
  proposals: [first],
}: Pick<Decision, 'id' | 'isForPeople' | 'proposals'>): boolean {
  const loses = first?.set.some(({ value }) => LOSING.has(value)) ?? true;
  return !loses && isForPeople !== true && !BY_PEOPLE_ONLY.has(id);
}
