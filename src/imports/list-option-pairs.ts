import { BadInput } from '../errors.ts';

/** `left=right` each, cut where the one that is a word of the list may itself hold "=": at the last of them, or at the first. */
export function pairsOf(
  option: string,
  texts: readonly string[] | null,
  cut: 'first' | 'last' = 'last',
): ReadonlyMap<string, string> {
  return new Map(
    (texts ?? []).map((text) => {
      const at = cut === 'first' ? text.indexOf('=') : text.lastIndexOf('=');
      if (at <= 0 || at === text.length - 1)
        throw new BadInput(`Option "${option}" must be NAME=MEANING, not "${text}".`);
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
    }),
  );
}
