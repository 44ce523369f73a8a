import type { NameReference } from '../draft.ts';
import type { MatchedHow, NamedNode } from './name-index.ts';

/** What a name turned out to be. */
export type Resolved =
  | {
      readonly found: true;
      readonly id: string;
      readonly name: string;
      readonly how: MatchedHow | 'CREATED';
      /** Our reading of the list's words, where that was matched. */
      readonly readAs?: string;
    }
  | { readonly found: false; readonly sentence: string; readonly nearest: readonly NamedNode[] };

/** Finds what a name means. */
export type Resolve = (reference: NameReference) => Resolved;

/** The sentence gets its hint and its end here. */
export function missing(sentence: string, nearest: readonly NamedNode[] = []): Resolved {
  const nodes = nearest.slice(0, 3).map(({ id, name }) => ({ id, name }));
  const hint = nodes.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  const end = sentence.endsWith('.') ? '' : '.';
  return {
    found: false,
    sentence: hint === '' ? `${sentence}${end}` : `${sentence}; did you mean ${hint}?`,
    nearest: nodes,
  };
}
