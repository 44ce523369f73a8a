import type { Decision } from '../map/decision.ts';

/** Decisions without a careful answer: the kind of a list, and if files are one source. */
const BY_PEOPLE_ONLY: ReadonlySet<string> = new Set(['list.kind', 'source.id']);
/** Values of lines by which something that the list says is lost. */
const LOSING: ReadonlySet<unknown> = new Set(['skip', 'leave out', 'nothing']);

/** True if a first proposal may be taken unseen: it neither leaves out what the list says nor says more than it. */
export function mayBeAccepted({
  id,
  isForPeople,
  proposals: [first],
}: Pick<Decision, 'id' | 'isForPeople' | 'proposals'>): boolean {
  const loses = first?.set.some(({ value }) => LOSING.has(value)) ?? true;
  return !loses && isForPeople !== true && !BY_PEOPLE_ONLY.has(id);
}
