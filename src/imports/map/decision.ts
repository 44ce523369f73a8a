import type { Location } from '../facts/facts.ts';
import type { Flag } from '../read/table.ts';
import type { ColumnRecipe } from './recipe.ts';
import { type Meaning, resembled, SCOPE_WORDS } from './vocabulary.ts';

/** A question about a list that a person must settle, since nothing exact does. */
export interface Decision {
  /** Stable for the same list and recipe, so that forms and scripts can refer to it. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** Words of the list that it is about. */
  readonly about: string;
  /** The question. */
  readonly question: string;
  /** Number of rows that depend on it. */
  readonly rows: number;
  /** The first locations, up to three. */
  readonly first: readonly Location[];
  /** Up to three, best first. None is accepted automatically. */
  readonly proposals: readonly Proposal[];
  /** The line of the recipe that answers it, even if nothing is proposed. */
  readonly line?: RecipeLine['path'];
  /** True if the first proposal states more than the list does, so that only a person may accept it. */
  readonly isForPeople?: true;
}

/** A decision as raised for one row. Raising it again adds a row to the same decision. */
export type Open = Omit<Decision, 'rows' | 'first'>;

export type DecisionKind =
  | 'list.kind'
  | 'table.read'
  | 'table.environment'
  | 'column.role'
  | 'word.meaning'
  | 'cell.flagged'
  | 'source.id'
  | 'list.provider'
  | 'list.standard'
  | 'programme.meaning'
  | 'name.unknown'
  | 'name.level'
  | 'names.near'
  | 'names.new'
  | 'clauses.other';

export interface Proposal {
  /** Effect, as the label of a button. */
  readonly label: string;
  /** The lines of the recipe that it sets. */
  readonly set: readonly RecipeLine[];
}

/** Path and value of a line. The `at` of a table counts as a key: `['tables', 'Services › FedRAMP', 'columns', 'Reviewer']`. */
export interface RecipeLine {
  readonly path: readonly [string, ...string[]];
  readonly value: unknown;
  /** Known name that resembles the one in this line. */
  readonly hint?: string;
}

const MOST_PROPOSALS = 3;

/** Makes a decision; only the first proposals are shown. `of`: kind or place of its subject, if `about` alone is ambiguous. */
export function decision(
  kind: DecisionKind,
  about: string,
  { of, proposals, ...asked }: Pick<Open, 'question' | 'proposals' | 'isForPeople'> & { readonly of?: string },
): Open {
  const id = [kind, of ?? [], about].flat().join(':');
  return { id, kind, about, ...asked, proposals: proposals.slice(0, MOST_PROPOSALS) };
}

/** Proposes an answer that sets lines of the recipe. */
export function proposal(label: string, ...lines: readonly (readonly [RecipeLine['path'], unknown])[]): Proposal {
  return { label, set: lines.map(([path, value]) => ({ path, value })) };
}

/** Returns the question about a name that is not in the graph. */
export function isItNew(name: string, what: string, like?: string): string {
  const named = `“${name}”${like === undefined ? '' : ` (like ${like})`}`;
  if (what === 'heading') return `${named} names no known programme. Is it one?`;
  return `${named} is not known. Is it a new ${what}?`;
}

const quoted = (text: string) => `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;

/** Asks what a word means for scope. The first proposal is the meaning that the word or its legend resembles, else no meaning. */
export function wordMeaning(word: string, legend: string | null): Open {
  const meanings = new Set<Meaning>([resembled(legend ?? word), 'nothing', 'IN_SCOPE', 'NOT_IN_SCOPE']);
  const explained = legend === null ? '' : ` The list explains it: ${quoted(legend)}.`;
  const labelOf = (meaning: Meaning) => (meaning === 'nothing' ? 'Says nothing of scope' : SCOPE_WORDS[meaning][0]);
  const proposed = Array.from(meanings, (meaning) => [meaning, labelOf(meaning)] as const);
  return meaningOfWord(word, `What does {word} say of scope?${explained}`, proposed);
}

/** Asks what a word means, `{word}` in the question. Proposes the first meanings, each with its label. */
export function meaningOfWord(
  word: string,
  question: string,
  meanings: readonly (readonly [meaning: string, label: string])[],
): Open {
  const proposals = meanings.map(([meaning, label]) => proposal(label, [['words', word], meaning]));
  return decision('word.meaning', word, { question: question.replace('{word}', () => quoted(word)), proposals });
}

/** Flags of cells whose text is the content of the list, even though it is unusual. */
const SHOWN_AS_MEANT: ReadonlySet<Flag> = new Set(['hidden', 'merged', 'formula']);

/** Asks about rows with flagged cells, one question for each flag. */
export function flaggedCells(flag: Flag): Open {
  const leaveOut = proposal('Leave these rows out', [['flagged', flag], 'leave out']);
  const take = proposal('Take them as they are shown', [['flagged', flag], 'as shown']);
  const either = SHOWN_AS_MEANT.has(flag) ? [take, leaveOut] : [leaveOut, take];
  const proposals = flag === 'error' ? [leaveOut] : either;
  return decision('cell.flagged', flag, {
    question: `Some cells are flagged “${flag}”. Do their rows count?`,
    proposals,
  });
}

export function hiddenTable(at: string): Open {
  const reading = (label: string, isRead: boolean) => proposal(label, [['tables', at, 'read'], isRead]);
  const question = `The sheet ${quoted(at)} is hidden: is it part of the list?`;
  return decision('table.read', at, {
    question,
    proposals: [reading('Leave it out', false), reading('Read it', true)],
  });
}

/** Asks which column has a role; each answer gives columns their roles. `mayBeOther`: nothing shows that the table belongs to the list. */
export function columnRole(
  { at, role, question }: Readonly<Record<'at' | 'role' | 'question', string>>,
  answers: Readonly<Record<string, Readonly<Record<string, ColumnRecipe>>>>,
  mayBeOther = false,
): Open {
  const linesOf = (columns: Readonly<Record<string, ColumnRecipe>>) =>
    Object.entries(columns).map(([name, value]) => [['tables', at, 'columns', name], value] as const);
  const leftOut = mayBeOther ? [proposal('Leave the table out', [['tables', at, 'read'], false])] : [];
  const taken = Object.entries(answers).map(([label, columns]) => proposal(label, ...linesOf(columns)));
  return decision('column.role', role, { question, proposals: [...leftOut, ...taken], of: at });
}
