import { kindOf } from '../../marks/kinds.ts';
import { counted } from '../../parts/numbers.ts';
import type { DrawnFold } from './merge-views.ts';

/** Returns `176 services`, or for the rest of an unfolded kind `331 more services, not drawn`. */
export function foldWords({ kind, count, isRest }: Pick<DrawnFold, 'kind' | 'count' | 'isRest'>): string {
  const { word, words } = kindOf(kind);
  if (!isRest) return counted(count, word.toLowerCase(), words.toLowerCase());
  return `${counted(count, `more ${word.toLowerCase()}`, `more ${words.toLowerCase()}`)}, not drawn`;
}
