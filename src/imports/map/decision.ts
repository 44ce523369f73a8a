import type { Location } from '../facts/facts.ts';

/** Something of a list that a person has to settle, since nothing exact tells what it means. */
export interface Decision {
  /** The same for the same list and recipe, so that forms and scripts can name it. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** The words of the list that it is about. */
  readonly about: string;
  /** The question. */
  readonly question: string;
  /** Rows that hang on it. */
  readonly rows: number;
  /** The first places of it, at most three. */
  readonly first: readonly Location[];
  /** At most three, best first. None is ever taken by itself. */
  readonly proposals: readonly Proposal[];
}

/** As it is asked for one row; what is asked again is the same decision of more rows. */
export type Open = Omit<Decision, 'rows' | 'first'>;

export type DecisionKind =
  | 'list.kind'
  | 'table.read'
  | 'column.role'
  | 'word.meaning'
  | 'cell.flagged'
  | 'source.id'
  | 'list.provider'
  | 'list.standard'
  | 'programme.meaning'
  | 'name.unknown'
  | 'names.new';

export interface Proposal {
  /** Effect, as a button says it. */
  readonly label: string;
  /** The lines of the recipe that it sets. */
  readonly set: readonly RecipeLine[];
}

/** `at` of a table counts as a key: `['tables', 'Services › FedRAMP', 'columns', 'Reviewer']`. */
export interface RecipeLine {
  readonly path: readonly [string, ...string[]];
  readonly value: unknown;
}

const MOST_PROPOSALS = 3;

/** Asks a person; only the first proposals are shown. `of`: the kind or place of what it is about, where that alone names several. */
export function decision(
  kind: DecisionKind,
  about: string,
  { question, proposals, of }: Pick<Open, 'question' | 'proposals'> & { readonly of?: string },
): Open {
  const id = [kind, of ?? [], about].flat().join(':');
  return { id, kind, about, question, proposals: proposals.slice(0, MOST_PROPOSALS) };
}

/** Proposes an answer that sets lines of the recipe. */
export function proposal(label: string, ...lines: readonly (readonly [RecipeLine['path'], unknown])[]): Proposal {
  return { label, set: lines.map(([path, value]) => ({ path, value })) };
}
