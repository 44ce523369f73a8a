import { partition } from '../../domain/grouping.ts';
import type { Called, Column } from './columns.ts';
import type { Open } from './decision.ts';
import { meaningOfWord } from './questions.ts';
import type { Recipe } from './recipe.ts';
import { saysNothing, wordOf } from './vocabulary.ts';

/** Words of cells that mean each value, with what the value is called in a question. */
export type Vocabulary<Value extends string> = Readonly<
  Record<Value, { readonly label: string; readonly words: readonly string[] }>
>;

interface Asked extends Called {
  /** Asked of a word that the vocabulary lacks, which is `{word}` in it. */
  readonly question: string;
}

/** A word of a vocabulary; null for one that the recipe calls nothing. Any other word is asked about once. */
export function wordAmong<Value extends string>(
  vocabulary: Vocabulary<Value>,
  { question, ...called }: Asked,
): Column<Value | null> {
  const isValue = (word: string | undefined): word is Value => word !== undefined && Object.hasOwn(vocabulary, word);
  return {
    ...called,
    parse: (cell, { recipe }) => {
      const said = saidOf(cell, recipe);
      if (isValue(said)) return { value: said };
      const value = valueOfWord(vocabulary, cell);
      if (value !== undefined) return { value };
      return said === 'nothing' || saysNothing(cell) ? { value: null } : { ask: ask(cell, question, vocabulary) };
    },
  };
}

/** Returns the value that a word means; undefined for a word that the vocabulary lacks. */
export function valueOfWord<Value extends string>(vocabulary: Vocabulary<Value>, word: string): Value | undefined {
  const values = Object.keys(vocabulary) as Value[];
  return values.find((each) => vocabulary[each].words.includes(wordOf(word)));
}

function saidOf(cell: string, { words = {} }: Recipe): string | undefined {
  return Object.entries(words).find(([word]) => wordOf(word) === wordOf(cell))?.[1];
}

function ask<Value extends string>(word: string, question: string, vocabulary: Vocabulary<Value>): Open {
  const opening = wordOf(word).split(' ')[0] ?? '';
  const [like, others] = partition(
    Object.keys(vocabulary) as Value[],
    (value) => opening.length > 2 && vocabulary[value].words.some((each) => each.startsWith(opening)),
  );
  const meanings = [...like, ...others].map((value) => [value, vocabulary[value].label] as const);
  return meaningOfWord(word, question, [['nothing', 'Says nothing of it'], ...meanings]);
}
