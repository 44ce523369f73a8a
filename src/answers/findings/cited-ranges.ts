import type { Reference } from '../../domain/citations/references.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { type CitedClauses, clauseOf, clauseOfWritten } from './cited-clauses.ts';

/** A cited range, matched with the clauses of its standard. */
export interface CitedRange {
  /** Numbers of the range that the standard does not have. */
  readonly missing: readonly string[];
  readonly clauses: readonly Clause[];
  readonly isBackwards: boolean;
}

/**
 * Reads a range by its last numbers (8.2.1 to 8.2.6) or, if they do not match, in the order of the standard's contents
 * (4.1 to 10).
 */
export function rangeOf(known: CitedClauses, from: Reference['from'], to: Reference['from']): CitedRange {
  const [first, last] = [clauseOfWritten(known, from), lastOf(known, from, to)];
  if (first === null || last === null) {
    const missing = [...(first === null ? [from.bare] : []), ...(last === null ? [to.bare] : [])];
    return { missing, clauses: [], isBackwards: false };
  }
  const [begin, end] = [known.positions.get(first) ?? 0, known.positions.get(last) ?? 0];
  if (begin > end) return { missing: [], clauses: [], isBackwards: true };
  const counted = numbersBetween(first.number, last.number);
  if (counted === null) return { missing: [], clauses: known.clauses.slice(begin, end + 1), isBackwards: false };
  const found = counted.map((number) => clauseOf(known, number));
  return {
    missing: counted.filter((_number, position) => found[position] === null),
    clauses: found.filter((clause) => clause !== null),
    isBackwards: false,
  };
}

/** The 6 in “8.2.1–6” means 8.2.6, unless a clause 6 follows 8.2.1. */
function lastOf(known: CitedClauses, from: Reference['from'], to: Reference['from']): Clause | null {
  const whole = clauseOfWritten(known, to);
  const first = clauseOfWritten(known, from);
  const isShort = /^\d+$/.test(to.bare) && /[.-]/.test(from.bare);
  if (!isShort || first === null) return whole;
  if (whole !== null && (known.positions.get(whole) ?? 0) > (known.positions.get(first) ?? 0)) return whole;
  return clauseOf(known, from.bare.replace(/\d{1,3}(?=\)?$)/, to.bare));
}

/** Counts between two numbers that differ only in their last part; null for others. */
function numbersBetween(first: string, last: string): readonly string[] | null {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from === null || to === null || from.stem !== to.stem || from.end !== to.end) return null;
  const width = from.count.startsWith('0') ? from.count.length : 0;
  return Array.from(
    { length: Math.max(0, Number(to.count) - Number(from.count) + 1) },
    (_each, position) => `${from.stem}${String(Number(from.count) + position).padStart(width, '0')}${from.end}`,
  );
}

function partsOf(number: string): { readonly stem: string; readonly count: string; readonly end: string } | null {
  const [, stem = '', count = '', end = ''] = /^(|.*\D)(\d{1,3})(\)?)$/.exec(number) ?? [];
  return count === '' ? null : { stem, count, end };
}
