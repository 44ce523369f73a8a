import type { ClauseName } from '../../facts/draft.ts';
import { shortHash, shortPart } from '../../facts/short-part.ts';

/** Names of a clause in a catalog. */
interface Called {
  readonly id: string | null;
  /** Id of what it stands in. */
  readonly parentId: string | null;
  readonly title: string | null;
  /** The likeliest to be its number first. */
  readonly labels: readonly string[];
}

/** Leaves room for the standard's part of the id. */
const LONGEST_PART = 90;

/**
 * Names the clauses of one catalog, so that no two share a number or an id: where a label comes twice, the
 * later one goes by its OSCAL id, of which there is only one. `isById`: it has a label, and goes by its id all the same.
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

/** True for the "1" of GC.1 in GC, which is no number of the catalog: other groups have a 1, too. */
function isBelow(label: string, { id, parentId }: Called): boolean {
  return ['.', '-', '_'].some((sign) => id?.toLowerCase() === `${parentId}${sign}${label}`.toLowerCase());
}

/** The first label that is a number or has one behind the title, else the title that is one. Null: there is none. */
function printedNumber({ id, title, labels }: Called): string | null {
  // Without an id, the label is taken for a number whatever it says.
  if (id === null) return labels[0] ?? null;
  const isNumber = (text: string) => endsIn(id, text) || (/\d/.test(text) && !WORDS.test(text));
  const found = labels.flatMap((label) => [behindTitle(label, title) ?? [], label].flat()).find(isNumber);
  // Controls withdrawn by NIST may have no label: "03.01.21" is then the title, and the id SP_800_171_03.01.21.
  return found ?? (title !== null && title !== id && isPartedNumber(title) && endsIn(id, title) ? title : null);
}

/** More than a digit, which an id may well end in by chance. */
function isPartedNumber(text: string): boolean {
  return !/\s/.test(text) && /\d/.test(text) && /.[.-]./.test(text);
}

const IN_BRACKETS = /^\(((?:[^()]|\([^()]*\))+)\)$/;
/** As in "Account Management", and not in "Art. 5" or "Annex A". */
const WORDS = /\p{L}\p{Ll}[,:;]?\s+\p{L}\p{Ll}/u;

/** The 03.01.01 of "Account Management (03.01.01)", where the title is "Account Management". */
function behindTitle(label: string, title: string | null): string | null {
  // The (1) of "AC-2 (1)" is a part of the number.
  if (title === null || isPartedNumber(title) || !label.toLowerCase().startsWith(title.toLowerCase())) return null;
  return IN_BRACKETS.exec(label.slice(title.length).trim())?.[1]?.trim() ?? null;
}

/** All of it, or behind a sign that parts it from the rest. */
function endsIn(id: string, text: string): boolean {
  const [whole, end] = [id.toLowerCase(), text.toLowerCase()];
  return whole.endsWith(end) && !/[a-z\d]$/.test(whole.slice(0, whole.length - end.length));
}

/** ASCII without blanks and slashes: what an id can hold of a printed number. */
function idPartOf(number: string): string {
  const part = number
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._()-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return part === '' ? shortHash(number) : shortPart(part, { name: number, longest: LONGEST_PART });
}
