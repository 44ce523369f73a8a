import { SCOPE_STATUSES } from '../domain/statements.ts';
import { BadInput } from '../errors.ts';
import { type StatusWords, statusWord } from './formats/table/status-words.ts';
import { CHOICES_OF_NAME } from './names/resolver.ts';

/** What a list leaves out might be what would end. */
export function acceptedNames({
  accept,
  complete,
}: {
  readonly accept: readonly string[] | null;
  readonly complete: boolean | null;
}): ReadonlyMap<string, string> {
  const named = [...pairsOf('accept', accept)].map(([text, meaning]) => {
    const choice = meaning.toUpperCase();
    return [text, CHOICES_OF_NAME.has(choice) ? choice : meaning] as const;
  });
  const left = named.filter(([, meaning]) => CHOICES_OF_NAME.get(meaning) === 'skip').map(([text]) => `"${text}"`);
  if (complete && left.length > 0)
    throw new BadInput(
      `Option "accept" leaves ${left.join(', ')} out, so that the list is not the whole; leave out "complete", or say what each means.`,
    );
  return new Map(named);
}

export function statusWords(texts: readonly string[] | null): StatusWords {
  const meanings = [...SCOPE_STATUSES, 'NOTHING'] as const;
  return new Map(
    [...pairsOf('word', texts)].map(([word, text]) => {
      const meaning = meanings.find((known) => known === text.toUpperCase());
      if (meaning === undefined)
        throw new BadInput(`Option "word" must be WORD=${meanings.join(' or ')}, not "${word}=${text}".`);
      return [statusWord(word), meaning === 'NOTHING' ? null : meaning] as const;
    }),
  );
}

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
