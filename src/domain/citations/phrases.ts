import { normalizedName } from '../names.ts';
import { commonSpellingOfWord } from './word-spelling.ts';

interface Branch<Value> {
  readonly next: Map<string, Branch<Value>>;
  value: Value | null;
}

/** Runs of letters and runs of digits, so that “ISO20000-1” and “ISO 20000-1” have the same words. */
const WORD = /\p{L}+|\p{N}+/gu;
/** The next word of a name, after any signs allowed between two words. */
const NEXT_WORD = /[\s/:.,&()\p{Pd}]{0,3}(\p{L}+|\p{N}+)/uy;

/** A set of names that finds the names at a position of a text. */
export class Phrases<Value> {
  readonly #root: Branch<Value> = { next: new Map(), value: null };

  /** Adds a name by its words. `make` gets the value that these words already have, or null. */
  add(words: readonly string[], make: (known: Value | null) => Value): void {
    if (words.length === 0) return;
    let branch = this.#root;
    for (const word of words) {
      const known: Branch<Value> = branch.next.get(word) ?? { next: new Map(), value: null };
      branch.next.set(word, known);
      branch = known;
    }
    branch.value = make(branch.value);
  }

  /** Returns all names that begin at a position, the shortest first. */
  at(text: string, start: number): { readonly value: Value; readonly end: number }[] {
    const found: { value: Value; end: number }[] = [];
    NEXT_WORD.lastIndex = start;
    for (let branch = this.#root; branch.next.size > 0; ) {
      const [, word = ''] = NEXT_WORD.exec(text) ?? [];
      const spelled = commonSpellingOfWord(word.toLowerCase());
      let next = branch.next.get(spelled);
      // “&” is not a word here, so a text with “&” may skip the “and” of a name.
      if (next === undefined && word !== '') next = branch.next.get('and')?.next.get(spelled);
      if (next === undefined) break;
      branch = next;
      if (branch.value !== null) found.push({ value: branch.value, end: NEXT_WORD.lastIndex });
    }
    return found;
  }
}

/** Returns the words of a name in the form in which they are compared. */
export function phraseOf(name: string): readonly string[] {
  return normalizedName(name).match(WORD)?.map(commonSpellingOfWord) ?? [];
}

/** Returns the positions at which words begin. */
export function* wordStarts(text: string): Iterable<number> {
  for (const { index } of text.matchAll(WORD)) yield index;
}
