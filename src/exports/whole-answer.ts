import { wordOf } from './people-words.ts';
import type { Count } from './table.ts';

/** Fields of the whole answer, for the summary of an export. */
export const SUMMARY = 'summary { sentences sources { id } }';

export const CERTIFICATE_FACTS = 'id name number holder { name } issuer { name } assessor { name } issuedOn expiresOn';

export interface CountedResponsibility {
  readonly responsibility: string;
  readonly count: number;
}

export function responsibilityCounts(counted: readonly CountedResponsibility[] = []): readonly Count[] {
  return counted.map(({ responsibility, count }) => [`Met by: ${wordOf(responsibility)}`, count]);
}
