/** In a text, what stands for a name that has been found in it. */
export const NAMED = ' | ';

interface Name {
  readonly label: string;
  readonly words: string;
}

/**
 * The labels that a text names in short after others, as "DoD IL4 and IL5" does: by the last words of their names, where
 * only one label has them. The text has NAMED in place of the names that it spells out.
 */
export function labelsInShort(text: string, names: readonly Name[]): readonly string[] {
  const labelByWord = labelByLastWord(names);
  const listed = [...text.matchAll(/\|([^|]*)/g)].flatMap(([, behind = '']) => listedIn(behind, labelByWord));
  const codes = text.split(' ').filter(isCode);
  return [...listed, ...codes].flatMap((word) => labelByWord.get(word) ?? []);
}

/** The last words that follow a name. Numbers of other things do so too, such as "in SOC 1 2 regions". */
function listedIn(behind: string, labelByWord: ReadonlyMap<string, string>): readonly string[] {
  const words = behind.trim().split(' ');
  const end = words.findIndex((word) => !JOINING.has(word) && !labelByWord.has(word));
  const list = end === -1 ? words : words.slice(0, end);
  const isJoined = list.some((word) => JOINING.has(word));
  return list.filter((word) => labelByWord.has(word) && (isJoined || !/^\d+$/.test(word)));
}

const JOINING = new Set(['and', 'or']);

/** Such as "il5", which stands for nothing else wherever it is. */
function isCode(word: string): boolean {
  return /\p{L}/u.test(word) && /\d/.test(word);
}

function labelByLastWord(names: readonly Name[]): ReadonlyMap<string, string> {
  const labels = new Map<string, Set<string>>();
  for (const { label, words } of names) {
    const last = words.split(' ').at(-1) ?? '';
    if (last !== '') labels.set(last, (labels.get(last) ?? new Set()).add(label));
  }
  return new Map(
    [...labels].flatMap(([word, [label = '', ...others]]) => (others.length === 0 ? [[word, label]] : [])),
  );
}
