import type { ClauseName } from '../../facts/draft.ts';
import { shortHash, shortPart } from '../../facts/short-part.ts';

/** Names of a clause in a catalog. */
interface Called {
  readonly id: string | null;
  /** Id of the enclosing group or control. */
  readonly parentId: string | null;
  readonly title: string | null;
  /** Labels, the one most likely to be the number first. */
  readonly labels: readonly string[];
}

/** Leaves room for the standard's part of the id. */
const LONGEST_PART = 90;

/**
 * Names the clauses of one catalog so that no two share a number or an id: if a label comes twice, the
 * later clause gets its OSCAL id, which is unique. `isById`: the clause has a label but is named by its id.
 */
export function createNumbering(): (called: Called) => (ClauseName & { readonly isById: boolean }) | null {
  const numbers = new Set<string>();
  const parts = new Set<string>();
  return (called) => {
    const { id } = called;
    const labels = called.labels.filter((label) => !isBelow(label, called));
    const printed = printedNumber({ ...called, labels });
    const number = [printed, id].find((name) => name !== null && !numbers.has(name)) ?? null;
    const idPart = [number, id ?? number]
      .flatMap((name) => name ?? [])
      .map(idPartOf)
      .find((part) => !parts.has(part));
    if (number === null || idPart === undefined) return null;
    numbers.add(number);
    parts.add(idPart);
    return { number, idPart, isById: labels.length > 0 && number !== printed };
  };
}

/** True for the "1" of GC.1 in GC, which is not unique in the catalog: other groups also have a 1. */
function isBelow(label: string, { id, parentId }: Called): boolean {
  return ['.', '-', '_'].some((sign) => id?.toLowerCase() === `${parentId}${sign}${label}`.toLowerCase());
}

/** Returns the first label that is a number or has one after the title, else a title that is a number; null for none. */
function printedNumber({ id, title, labels }: Called): string | null {
  // Without an id, any label counts as the number.
  if (id === null) return labels[0] ?? null;
  const isNumber = (text: string) => endsIn(id, text) || (/\d/.test(text) && !WORDS.test(text));
  const found = labels.flatMap((label) => [behindTitle(label, title) ?? [], label].flat()).find(isNumber);
  // Controls withdrawn by NIST may have no label: the title is then "03.01.21" and the id SP_800_171_03.01.21.
  return found ?? (title !== null && title !== id && isPartedNumber(title) && endsIn(id, title) ? title : null);
}

/** True for a number with several parts. An id may end in a single digit by chance. */
function isPartedNumber(text: string): boolean {
  return !/\s/.test(text) && /\d/.test(text) && /.[.-]./.test(text);
}

const IN_BRACKETS = /^\(((?:[^()]|\([^()]*\))+)\)$/;
/** Two words as in "Account Management", but not "Art. 5" or "Annex A". */
const WORDS = /\p{L}\p{Ll}[,:;]?\s+\p{L}\p{Ll}/u;

/** Returns the 03.01.01 of "Account Management (03.01.01)" if the title is "Account Management". */
function behindTitle(label: string, title: string | null): string | null {
  // The (1) of "AC-2 (1)" is part of the number.
  if (title === null || isPartedNumber(title) || !label.toLowerCase().startsWith(title.toLowerCase())) return null;
  return IN_BRACKETS.exec(label.slice(title.length).trim())?.[1]?.trim() ?? null;
}

/** True if the id is the text or ends in it after a separator. */
function endsIn(id: string, text: string): boolean {
  const [whole, end] = [id.toLowerCase(), text.toLowerCase()];
  return whole.endsWith(end) && !/[a-z\d]$/.test(whole.slice(0, whole.length - end.length));
}

/** Reduces a printed number to ASCII without spaces and slashes, as an id requires. */
function idPartOf(number: string): string {
  const part = number
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._()-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return part === '' ? shortHash(number) : shortPart(part, { name: number, longest: LONGEST_PART });
}
