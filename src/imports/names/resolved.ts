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
  | {
      readonly found: false;
      readonly sentence: string;
      readonly nearest: readonly NamedNode[];
      /** A person has said that rows of this name are left out. */
      readonly isSkipped?: true;
    };

/** Finds what a name means. */
export type Resolve = (reference: NameReference) => Resolved;

type Missing = Extract<Resolved, { found: false }>;

/**
 * The sentence gets its hint and its end here, once somebody wants to read it: to find names that look alike takes a look
 * at all of them.
 */
export function missing(sentence: string, nearest: readonly NamedNode[] | (() => readonly NamedNode[]) = []): Missing {
  let told: ReturnType<typeof withHint> | null = null;
  const tell = () => {
    told ??= withHint(sentence, typeof nearest === 'function' ? nearest() : nearest);
    return told;
  };
  return {
    found: false,
    get sentence() {
      return tell().sentence;
    },
    get nearest() {
      return tell().nearest;
    },
  };
}

export function skipped(none: Missing): Missing {
  return {
    found: false,
    isSkipped: true,
    get sentence() {
      return none.sentence;
    },
    get nearest() {
      return none.nearest;
    },
  };
}

function withHint(sentence: string, nearest: readonly NamedNode[]) {
  const nodes = nearest.slice(0, 3).map(({ id, name }) => ({ id, name }));
  const hint = nodes.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  const end = sentence.endsWith('.') ? '' : '.';
  return { sentence: hint === '' ? `${sentence}${end}` : `${sentence}; did you mean ${hint}?`, nearest: nodes };
}
