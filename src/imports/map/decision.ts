import type { Location } from '../facts/facts.ts';
import type { Flag } from '../read/table.ts';
import type { ColumnRecipe } from './recipe.ts';
import { type Meaning, resembled, SCOPE_WORDS } from './vocabulary.ts';

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
  /** The line of the recipe that answers it, also where nothing is proposed. */
  readonly line?: RecipeLine['path'];
  /** True if the first proposal says more than the list does: only a person takes it. */
  readonly isForPeople?: true;
}

/** As it is asked for one row; what is asked again is the same decision of more rows. */
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
  /** Effect, as a button says it. */
  readonly label: string;
  /** The lines of the recipe that it sets. */
  readonly set: readonly RecipeLine[];
}

/** `at` of a table counts as a key: `['tables', 'Services › FedRAMP', 'columns', 'Reviewer']`. */
export interface RecipeLine {
  readonly path: readonly [string, ...string[]];
  readonly value: unknown;
  /** A known name that resembles the one that the line is about. */
  readonly hint?: string;
}

const MOST_PROPOSALS = 3;

/** Asks a person; only the first proposals are shown. `of`: the kind or place of what it is about, where that alone names several. */
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

/** The question about a name that the graph does not have. */
export function isItNew(name: string, what: string, like?: string): string {
  const named = `“${name}”${like === undefined ? '' : ` (like ${like})`}`;
  if (what === 'heading') return `${named} names no known programme. Is it one?`;
  return `${named} is not known. Is it a new ${what}?`;
}

const quoted = (text: string) => `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;

/** Asks what a word says of scope. The first proposal is what the word or its legend resembles, else nothing. */
export function wordMeaning(word: string, legend: string | null): Open {
  const meanings = new Set<Meaning>([resembled(legend ?? word), 'nothing', 'IN_SCOPE', 'NOT_IN_SCOPE']);
  const explained = legend === null ? '' : ` The list explains it: ${quoted(legend)}.`;
  const labelOf = (meaning: Meaning) => (meaning === 'nothing' ? 'Says nothing of scope' : SCOPE_WORDS[meaning][0]);
  const proposed = Array.from(meanings, (meaning) => [meaning, labelOf(meaning)] as const);
  return meaningOfWord(word, `What does {word} say of scope?${explained}`, proposed);
}

/** Asks what a word means, which is `{word}` in the question; proposes the first meanings, each with its label. */
export function meaningOfWord(
  word: string,
  question: string,
  meanings: readonly (readonly [meaning: string, label: string])[],
): Open {
  const proposals = meanings.map(([meaning, label]) => proposal(label, [['words', word], meaning]));
  return decision('word.meaning', word, { question: question.replace('{word}', () => quoted(word)), proposals });
}

/** Flags of cells whose text is what the list says, however it came there. */
const SHOWN_AS_MEANT: ReadonlySet<Flag> = new Set(['hidden', 'merged', 'formula']);

/** Asks about rows with flagged cells, one question for all of a flag. */
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

/** Asks which column has a role; each answer, by its label, gives columns their roles. `mayBeOther`: nothing shows that the table is of the list. */
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
