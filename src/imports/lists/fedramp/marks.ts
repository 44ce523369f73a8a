import { standardOfLevel } from './levels.ts';

/** Meaning of a mark before or after the name of a service. */
export interface MarkMeaning {
  /** Standard at which the service is authorized; null if the mark names none. */
  readonly standard: string | null;
  /** Numbers of controls that the service does not meet. */
  readonly unmet: readonly string[];
  /** The line of the description that explains it. */
  readonly words: string;
}

const LEVEL = /\bauthori[sz]ed at (?:the )?(high|moderate|low)\b/i;
const UNMET = /\bdo(?:es)? not meet\b(.*)/i;
const CONTROL = /\b[A-Z]{2}-\d{1,2}(?:\(\d{1,2}\))?/g;
/** As in `are represented by *MBL`, or in `* do not meet SA-9(5)`. */
const NAMED_MARK =
  /\b(?:represented|marked|denoted|indicated|noted) (?:by|with) (?:an? )?["“(]?(\*{1,3}[A-Z]{0,8}|asterisk)/i;
const FIRST_MARK = /^\s{0,9}["“(]?(\*{1,3}[A-Z]{0,8})["”)]?\s{0,3}[-–:=]?\s{0,3}[A-Za-z]/;

/** Reads the meanings of marks from the product's own description; others stay unknown. */
export function meaningsOfMarks(description: string): ReadonlyMap<string, MarkMeaning> {
  const meanings = new Map<string, MarkMeaning>();
  for (const line of description.split('\n')) {
    const standard = standardOfLevel(LEVEL.exec(line)?.[1] ?? null);
    const unmet = UNMET.exec(line)?.[1]?.match(CONTROL) ?? [];
    const mark = (NAMED_MARK.exec(line) ?? FIRST_MARK.exec(line))?.[1]?.replace(/^asterisk$/i, '*');
    if (mark !== undefined && (standard !== null || unmet.length > 0))
      meanings.set(mark, { standard, unmet, words: line.trim() });
  }
  return meanings;
}
