import type { Flag } from '../read/table.ts';
import type { DecisionKind, Open, Proposal, RecipeLine } from './decision.ts';
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

/** Asks about something of a list; each answer sets lines of the recipe. */
export function asked(
  kind: DecisionKind,
  about: string,
  { question, id = about }: { readonly question: string; readonly id?: string },
  answers: readonly (readonly [label: string, ...set: (readonly [path: RecipeLine['path'], value: unknown])[]])[],
): Open {
  const proposals = answers
    .slice(0, MOST_PROPOSALS)
    .map(([label, ...set]): Proposal => ({ label, set: set.map(([path, value]) => ({ path, value })) }));
  return { id: `${kind}:${id}`, kind, about, question, proposals };
}

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
  const answers = meanings.map(([meaning, label]) => [label, [['words', word], meaning]] as const);
  return asked('word.meaning', word, { question: question.replace('{word}', () => quoted(word)) }, answers);
}

/** Asks if a cell with commas names one service or several. */
export function severalNames(cell: string, parts: readonly string[]): Open {
  const question = `Does ${quoted(cell)} name one service, or ${parts.length}?`;
  const several = [`${parts.length}: ${parts.map(quoted).join(', ')}`, [['names', cell], parts]] as const;
  const one = ['One new service', [['names', cell], 'new']] as const;
  // Such as "powered by" behind a comma.
  const goesOn = parts.some((part) => /^\p{Ll}+ /u.test(part));
  const ways = goesOn ? [one, several] : [several, one];
  return asked('name.unknown', cell, { question }, [...ways, ['Leave its rows out', [['names', cell], 'skip']]]);
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
  const question = `Cells are ${SHOWN[flag]}: do their rows count?`;
  const leaveOut = ['Leave these rows out', [['flagged', flag], 'leave out']] as const;
  const take = ['Take them as they are shown', [['flagged', flag], 'as shown']] as const;
  return asked('cell.flagged', flag, { question }, flag === 'error' ? [leaveOut] : [leaveOut, take]);
}

export function hiddenTable(at: string): Open {
  const question = `The sheet ${quoted(at)} is hidden: is it part of the list?`;
  return asked('table.read', at, { question }, [
    ['Leave it out', [['tables', at, 'read'], false]],
    ['Read it', [['tables', at, 'read'], true]],
  ]);
}

/** Asks which column has a role; each proposal sets roles of columns. */
export function columnRole(
  { at, role, question }: { readonly at: string; readonly role: string; readonly question: string },
  ways: readonly { readonly label: string; readonly columns: Readonly<Record<string, ColumnRecipe>> }[],
): Open {
  const answers = ways.map(({ label, columns }) => {
    const set = Object.entries(columns).map(([name, value]) => [['tables', at, 'columns', name], value] as const);
    return [label, ...set] as const;
  });
  return asked('column.role', role, { question, id: `${at}:${role}` }, answers);
}
