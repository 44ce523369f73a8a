/** Words of the API in plain words for people, as in the explorer. */
const WORDS: Readonly<Record<string, string>> = {
  LISTED: 'Listed',
  COMPONENT: 'Component',
  FAMILY: 'Family',
  LEVERAGED: 'Leveraged',
  STATED: 'Stated',
  DERIVED: 'Derived',
  POSSIBLE: 'Possible',
  CUSTOMER: 'Customer',
  SHARED: 'Shared',
  PROVIDER_PART: 'Provider in part',
  PROVIDER: 'Provider',
  IN_SCOPE: 'In scope',
  NOT_IN_SCOPE: 'Stated as not in scope',
  IN_AUDIT: 'In audit',
  PLANNED: 'Planned',
  COVERED: 'Covered by certificates',
  SOME: 'Covered for some services only',
  UNKNOWN: 'Unknown',
  EXCLUDED: 'Stated as not in scope',
  ALL: 'All services',
  SELECT: 'Select services',
  UNSPECIFIED: 'Extent not stated',
  ADDED: 'Only at the second point',
  REMOVED: 'Only at the first point',
  CHANGED: 'Otherwise',
  RENAMED: 'By another name',
  MOVED: 'In other families',
  UNKNOWN_ID: 'Not in the graph',
  EXACT: 'Exactly',
  PARTIAL: 'In part',
  RELATED: 'Named together only',
  NONE: 'No source states a match',
  MEMBERSHIP: 'Belonging',
  SCOPE: 'Entry',
  LEVERAGE: 'Leverage',
  CERTIFICATION: 'Certificate',
  REQUIREMENT: 'Requirement',
  RESPONSIBILITY: 'Who meets it',
  FURTHER_SUPPORT: 'Further support',
};

export type Say = (word: string) => string;

/** Words without an entry are converted, such as `Several holders` for `SEVERAL_HOLDERS`. */
export const wordOf: Say = (word) => {
  const known = WORDS[word];
  if (known !== undefined || !/^[A-Z]+(_[A-Z]+)*$/.test(word)) return known ?? word;
  const plain = word.toLowerCase().replaceAll('_', ' ');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
};

/** Words of the API within a sentence, such as `edition not stated, leveraged`. */
export function wordsInLine(words: readonly string[]): string {
  return words.map((word) => wordOf(word).toLowerCase()).join(', ');
}

/** For programs: the word is unchanged. */
export const asIs: Say = (word) => word;
