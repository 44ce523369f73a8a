import type { Column } from './columns.ts';
import type { Open } from './decision.ts';
import type { Recipe } from './recipe.ts';
import { saysNothing, wordOf } from './vocabulary.ts';

/** Words of cells that mean each value, with what the value is called in a question. */
export type Vocabulary<Value extends string> = Readonly<
  Record<Value, { readonly label: string; readonly words: readonly string[] }>
>;

type Called = Pick<Column<unknown>, 'description' | 'labels' | 'weak' | 'hints'> & {
  /** Of a word that no vocabulary has; `{word}` stands for it. */
  readonly question: string;
};

/** A word of a vocabulary; null for one that the recipe calls nothing. Any other word is asked about once. */
export function wordAmong<Value extends string>(
  vocabulary: Vocabulary<Value>,
  { question, ...called }: Called,
): Column<Value | null> {
  const values = Object.keys(vocabulary) as Value[];
  const isValue = (word: string | undefined): word is Value => values.some((value) => value === word);
  return {
    ...called,
    parse: (cell, { recipe }) => {
      const said = saidOf(cell, recipe);
      if (isValue(said)) return { value: said };
      const value = values.find((each) => vocabulary[each].words.includes(wordOf(cell)));
      if (value !== undefined) return { value };
      return said === 'nothing' || saysNothing(cell) ? { value: null } : { ask: ask(cell, question, vocabulary) };
    },
  };
}

function saidOf(cell: string, { words = {} }: Recipe): string | undefined {
  return Object.entries(words).find(([word]) => wordOf(word) === wordOf(cell))?.[1];
}

function ask<Value extends string>(word: string, question: string, vocabulary: Vocabulary<Value>): Open {
  const opening = wordOf(word).split(' ')[0] ?? '';
  const values = Object.keys(vocabulary) as Value[];
  const isLike = (value: Value) =>
    opening.length > 2 && vocabulary[value].words.some((each) => each.startsWith(opening));
  const likely = [...values.filter(isLike), ...values.filter((value) => !isLike(value))];
  const set = (value: string) => [{ path: ['words', word] as const, value }];
  return {
    id: `word.meaning:${word}`,
    kind: 'word.meaning',
    about: word,
    question: question.replace('{word}', () => `"${word.slice(0, 80)}"`),
    proposals: [
      { label: 'Says nothing of it', set: set('nothing') },
      ...likely.slice(0, 2).map((value) => ({ label: vocabulary[value].label, set: set(value) })),
    ],
  };
}
