import { kindOfId } from '../../../domain/ids.ts';
import type { Fact } from '../../facts/facts.ts';
import { describeKinds } from './kinds.ts';

/** Each fact must be on somebody's word. */
export function sourceSentences({ sourceIds }: Fact): string[] {
  if (sourceIds.length === 0) return [`A fact needs at least one source: ${describeKinds(['Source'])}.`];
  return sourceIds
    .filter((id) => kindOfId(id) !== 'Source')
    .map((id) => `A source must be ${describeKinds(['Source'])}, not "${id}".`);
}
