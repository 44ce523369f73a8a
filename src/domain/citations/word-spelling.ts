const SPELLINGS: readonly (readonly [from: RegExp, to: string])[] = [
  [/(?<=[a-z]{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'iz'],
  [/(?<=[a-z]{2})ys(?=(?:e|ed|es|er|ing)$)/, 'yz'],
  [/(?<=[a-z]{3})our(?=(?:s|ed|ing|al)?$)/, 'or'],
  [/(?<=[a-z]{2})ll(?=(?:ed|er|ers|ing)$)/, 'l'],
  [/(?<=[a-z]{2})ogue(?=s?$)/, 'og'],
  [/(?<=^program)me(?=s?$)/, ''],
  [/(?<=^(?:de|of)fen|^licen)c(?=es?$)/, 's'],
  [/(?<=^cent|^met)re(?=s?$)/, 'er'],
  [/^arte(?=facts?$)/, 'arti'],
];

/** Returns one spelling for words that British and American English spell differently: organisation, labelling. */
export function commonSpellingOfWord(word: string): string {
  return SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word);
}
