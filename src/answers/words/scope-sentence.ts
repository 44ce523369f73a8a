import { daysAfter } from '../../domain/days.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { STATUS_WORDS } from '../../domain/statements/verbs.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';

export const EXTENT_WORDS = {
  ALL: 'all of it',
  SELECT: 'some of its services, without saying which',
  UNSPECIFIED: 'without saying how much of it',
} as const;

export async function scopeSentence(snapshot: Snapshot, entry: ScopeEntry): Promise<string> {
  const condition = entry.condition === null ? '' : ` ${ended(`Condition: “${entry.condition}”`)}`;
  return `${await scopeWords(snapshot, entry)}.${condition}`;
}

/** Same without the condition, for use within a sentence. */
export async function scopeWords(snapshot: Snapshot, entry: ScopeEntry): Promise<string> {
  const certificate = await nameById(snapshot, entry.certificateId);
  const subject = await nameById(snapshot, entry.subjectId);
  const environment = entry.environmentId === null ? null : await nameById(snapshot, entry.environmentId);
  const taken = entry.environmentTaken ? ' (the entry names none; the certificate applies only there)' : '';
  const inferred = entry.environmentInferred ? ' (concluded: the source lists it and the environments apart)' : '';
  const named =
    kindOfId(entry.subjectId) === 'ServiceFamily'
      ? `names the family ${subject} (${EXTENT_WORDS[entry.extent ?? 'UNSPECIFIED']})`
      : `lists ${subject}`;
  const days = [
    entry.validFrom === null ? '' : ` from ${entry.validFrom}`,
    entry.validUntil === null ? '' : ` up to and including ${daysAfter(entry.validUntil, -1)}`,
  ].join('');
  const standard = entry.standardId === null ? '' : ` for ${snapshot.catalogue.nameOf(entry.standardId)}`;
  const status = `as ${STATUS_WORDS[entry.status]}${standard}${days}`;
  return environment === null
    ? `“${certificate}” ${named} ${status}, without naming an environment`
    : `“${certificate}” ${named} in ${environment}${taken}${inferred} ${status}`;
}

/**
 * Adds a full stop, unless the sentence ends with a quoted sentence or with a name such as “Coalfire Systems, Inc.”.
 */
export function ended(sentence: string): string {
  return /[.!?]”$|\.$/.test(sentence) ? sentence : `${sentence}.`;
}
