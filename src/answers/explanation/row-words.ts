import type { Participation } from '../../domain/inheritance.ts';

export const BASIS_WORDS = {
  LISTED: 'listed',
  COMPONENT: 'as a component of what is listed',
  FAMILY: 'through its family',
} as const;

export const CERTAINTY_WORDS = {
  STATED: 'inherits',
  DERIVED: 'may inherit',
  POSSIBLE: 'may inherit',
};

/** Returns a verb and how in few words, such as `may inherit` and `through its family`. */
export function rowWords({
  certainty,
  basis,
  contradicted,
}: Pick<Participation, 'certainty' | 'basis' | 'contradicted'>): readonly [verb: string, how: string] {
  const how = basis === 'LEVERAGED' ? 'through a certificate that its own leverages' : BASIS_WORDS[basis];
  return [CERTAINTY_WORDS[certainty], contradicted ? `${how}; sources disagree` : how];
}
