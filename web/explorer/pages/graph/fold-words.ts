import { kindOf } from '../../marks/kinds.ts';
import { counted } from '../../parts/numbers.ts';
import type { DrawnFold } from './merge-views.ts';

/** `176 services`; what is left of those that are drawn: `331 more services, not drawn`. */
export function foldWords({ kind, count, isRest }: Pick<DrawnFold, 'kind' | 'count' | 'isRest'>): string {
  const { word, words } = kindOf(kind);
  if (!isRest) return counted(count, word.toLowerCase(), words.toLowerCase());
  return `${counted(count, `more ${word.toLowerCase()}`, `more ${words.toLowerCase()}`)}, not drawn`;
}
