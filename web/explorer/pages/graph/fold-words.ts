import { counted } from '../../basics/numbers.ts';
import { kindOf } from '../../marks/kinds.ts';
import type { DrawnFold } from './drawn.ts';

/** Returns `176 services`, `AC Access Control: 55 clauses`, or for the rest of an unfolded kind `331 more services, not drawn`. */
export function foldWords({
  kind,
  count,
  title,
  isRest,
}: Pick<DrawnFold, 'kind' | 'count' | 'title' | 'isRest'>): string {
  const { word, words } = kindOf(kind);
  const [one, many] = [word.toLowerCase(), words.toLowerCase()];
  if (isRest) return `${counted(count, `more ${one}`, `more ${many}`)}, not drawn`;
  return `${title === null ? '' : `${title}: `}${counted(count, one, many)}`;
}
