import { type Claims, numberIn, type Said } from './sentences.ts';
import type { Row } from './world.ts';

const EACH = '(?:row|service and certificate)';

/** Sentences about responsibility for the requirements. */
export const DUTIES = [
  {
    reads: new RegExp(
      `Who meets the requirements is stated for (?:all [\\d,]+|(?<known>[\\d,]+) of (?<of>[\\d,]+)): (?<parts>.+?)(?:; for (?<unknown>[\\d,]+) (?:no source says|it is not said for each ${EACH}))?\\.|The requirement is stated to be (?<kind>.+)\\.|No source says who meets the requirements?(?<none>.*)\\.|Sources do not say for each ${EACH} who meets the requirement\\.|For none of the requirements do sources say for each ${EACH} who meets it\\.`,
    ),
  },
] as const;

/** A requirement counts with its weakest row; `total` includes requirements without rows. */
export function dutyClaims(
  { known = '', of = '', parts = '', kind = '', unknown = '' }: Said,
  rows: readonly Row[],
  total: number,
): Claims {
  const clauses = [...new Set(rows.map(({ clause }) => clause))];
  const weakest = (clause: string) =>
    WEAKEST.find((one) => rows.some((row) => row.clause === clause && row.responsibility === one)) ?? 'UNKNOWN';
  const kinds = clauses.map(weakest);
  const count = (one: string) => kinds.filter((other) => other === one).length;
  const stated = clauses.length - count('UNKNOWN');
  const told = kind === '' ? parts : `1 ${kind}`;
  return {
    'are as many':
      of === '' ||
      (numberIn(of) === total && numberIn(known) === stated && numberIn(unknown || 'no') === total - stated),
    'are of that kind': told === '' || KINDS.every(([one, words]) => tells(told, words) === count(one)),
    'are unknown': parts + kind !== '' || stated === 0,
  };
}

const WEAKEST = ['UNKNOWN', 'CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'];
const KINDS = [
  ['PROVIDER', 'the provider’s'],
  ['PROVIDER_PART', 'the provider’s in part'],
  ['SHARED', 'shared'],
  ['CUSTOMER', 'the customer’s'],
] as const;

function tells(told: string, words: string): number {
  const [, count = '0'] = new RegExp(`(?:^|, |and )([\\d,]+) ${words}(?=$|, \\d| and \\d)`).exec(told) ?? [];
  return numberIn(count);
}
