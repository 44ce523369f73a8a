import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { isEditionUnstated, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';

export const BASIS_WORDS = {
  LISTED: 'listed',
  COMPONENT: 'as a component of what is listed',
  FAMILY: 'through its family',
  LEVERAGED: 'through a certificate that its own leverages',
} as const;

export const CERTAINTY_WORDS = {
  STATED: 'inherits',
  DERIVED: 'inherits',
  POSSIBLE: 'may inherit',
};

/** Returns a verb and the way of inheriting, such as `may inherit` and `through its family`. */
export function rowWords(participation: WordedParticipation): readonly [verb: string, how: string] {
  const { basis, contradicted } = participation;
  const edition = editionWords(participation);
  const reservations = [
    ...(edition === null ? [] : [edition]),
    ...(contradicted ? ['another entry says otherwise'] : []),
  ];
  return [verbOfRow(participation), [BASIS_WORDS[basis], ...reservations].join('; ')];
}

type WordedParticipation = Pick<Participation, 'certainty' | 'basis' | 'possibleBecause' | 'contradicted'>;

/** Returns a verb such as `may inherit`, after `is in scope and` if only the edition is not stated. */
export function verbOfRow(participation: Omit<WordedParticipation, 'contradicted'>): string {
  const { certainty } = participation;
  const isInScope = certainty === 'POSSIBLE' && scopeCertaintyOf(participation) === 'STATED';
  return `${isInScope ? 'is in scope and ' : ''}${CERTAINTY_WORDS[certainty]}`;
}

/** Returns a reservation if sources state no edition; null otherwise. */
export function editionWords(participation: Omit<WordedParticipation, 'contradicted'>): string | null {
  if (!isEditionUnstated(participation)) return null;
  return participation.possibleBecause.includes('EDITION_NOT_STATED')
    ? 'no source states which edition applies'
    : 'no source names the edition, and only one is in force';
}
