import type { TextLine } from '../read/table.ts';

/** Lines between a sentence and the bullets that it introduces. */
const NEAREST = 3;
/** Words of sentences that introduce what is not part of a list. */
const EXCLUDING = /(?:^|[^a-z])(?:not|no|except|exclud(?:ed|es|ing)|unavailable|retired)(?:[^a-z]|$)/i;

/** Returns the sentence above a line that introduces what follows, such as “The following services are in scope:”; null for none. */
export function introducing(texts: readonly TextLine[], line: number): string | null {
  const over = texts.findLast((text) => text.line < line);
  if (over === undefined || line - over.line > NEAREST) return null;
  return over.text.endsWith(':') && !EXCLUDING.test(over.text) ? over.text : null;
}
