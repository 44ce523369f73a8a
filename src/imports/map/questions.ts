import type { Flag } from '../read/table.ts';
import type { Open, Proposal, RecipeLine } from './decision.ts';
import type { ColumnRecipe } from './recipe.ts';
import { type Meaning, resembled } from './vocabulary.ts';

const MEANINGS: Readonly<Record<Meaning, string>> = {
  IN_SCOPE: 'In scope',
  NOT_IN_SCOPE: 'Not in scope',
  IN_AUDIT: 'In audit',
  PLANNED: 'Planned',
  nothing: 'Says nothing of scope',
};
const MOST_PROPOSALS = 3;
const quoted = (text: string) => `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;
const line = (path: RecipeLine['path'], value: unknown): RecipeLine => ({ path, value });

/** Asks what a word says of scope. The first proposal is what the word or its legend resembles, else nothing. */
export function wordMeaning(word: string, legend: string | null): Open {
  const likely = legend === null ? resembled(word) : resembled(legend);
  const meanings = new Set<Meaning>([likely, 'nothing', 'IN_SCOPE', 'NOT_IN_SCOPE']);
  const explained = legend === null ? '' : ` The list explains it: ${quoted(legend)}.`;
  const proposed = [...meanings].map((meaning) => [meaning, MEANINGS[meaning]] as const);
  return meaningOfWord(word, `What does {word} say of scope?${explained}`, proposed);
}

/** Asks what a word means, which is `{word}` in the question; proposes the first meanings, each with its label. */
export function meaningOfWord(
  word: string,
  question: string,
  meanings: readonly (readonly [meaning: string, label: string])[],
): Open {
  return {
    id: `word.meaning:${word}`,
    kind: 'word.meaning',
    about: word,
    question: question.replace('{word}', () => quoted(word)),
    proposals: meanings
      .slice(0, MOST_PROPOSALS)
      .map(([meaning, label]) => ({ label, set: [line(['words', word], meaning)] })),
  };
}

/** Asks if a cell with commas names one service or several. */
export function severalNames(cell: string, parts: readonly string[]): Open {
  return {
    id: `name.unknown:${cell}`,
    kind: 'name.unknown',
    about: cell,
    question: `Does ${quoted(cell)} name one service, or ${parts.length}?`,
    proposals: [
      { label: `${parts.length}: ${parts.map(quoted).join(', ')}`, set: [line(['names', cell], parts)] },
      { label: 'One new service', set: [line(['names', cell], 'new')] },
      { label: 'Leave its rows out', set: [line(['names', cell], 'skip')] },
    ],
  };
}

const SHOWN: Readonly<Record<Flag, string>> = {
  struck: 'struck through',
  hidden: 'hidden',
  merged: 'merged with others',
  formula: 'formulas',
  error: 'errors',
  'image only': 'images without text',
  field: 'form fields',
  'shown otherwise': 'shown otherwise than they are kept',
};

/** Asks about rows with flagged cells, one question for all of a flag. */
export function flaggedCells(flag: Flag): Open {
  return {
    id: `cell.flagged:${flag}`,
    kind: 'cell.flagged',
    about: flag,
    question: `Cells are ${SHOWN[flag]}: do their rows count?`,
    proposals: [
      { label: 'Leave these rows out', set: [line(['flagged', flag], 'leave out')] },
      ...(flag === 'error'
        ? []
        : [{ label: 'Take them as they are shown', set: [line(['flagged', flag], 'as shown')] }]),
    ],
  };
}

export function hiddenTable(at: string): Open {
  const set = (read: boolean) => [line(['tables', at, 'read'], read)];
  return {
    id: `table.read:${at}`,
    kind: 'table.read',
    about: at,
    question: `The sheet ${quoted(at)} is hidden: is it part of the list?`,
    proposals: [
      { label: 'Leave it out', set: set(false) },
      { label: 'Read it', set: set(true) },
    ],
  };
}

/** Asks which column has a role; each proposal sets roles of columns. */
export function columnRole(
  { at, role, question }: { readonly at: string; readonly role: string; readonly question: string },
  ways: readonly { readonly label: string; readonly columns: Readonly<Record<string, ColumnRecipe>> }[],
): Open {
  const proposals = ways.slice(0, MOST_PROPOSALS).map(
    ({ label, columns }): Proposal => ({
      label,
      set: Object.entries(columns).map(([name, value]) => line(['tables', at, 'columns', name], value)),
    }),
  );
  return { id: `column.role:${at}:${role}`, kind: 'column.role', about: role, question, proposals };
}
