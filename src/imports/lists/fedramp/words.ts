import { isDay } from '../../../domain/days.ts';
import type { ScopeStatus } from '../../../domain/statements.ts';
import { type Meaning, type Words, wordOf } from '../../map/vocabulary.ts';

/** What the Marketplace writes where it has nothing to say. */
const BLANKS = new Set([
  '',
  'n/a',
  '#n/a',
  'null',
  'none',
  'not active',
  'not authorized',
  'not in process',
  'not agency partnered',
  'no frr date',
]);

export function isBlank(text: string): boolean {
  return BLANKS.has(text.toLowerCase());
}

/** Whole labels: of a word that is not known nothing is concluded. */
const STATUSES: Readonly<Record<string, ScopeStatus>> = {
  authorized: 'IN_SCOPE',
  compliant: 'IN_SCOPE',
  certified: 'IN_SCOPE',
  // Certified still, under a plan of what is to be mended.
  'certified (in remediation)': 'IN_SCOPE',
  remediation: 'IN_SCOPE',
  'in process': 'IN_AUDIT',
  'in progress': 'IN_AUDIT',
  'agency in process': 'IN_AUDIT',
  'agency authorization in process': 'IN_AUDIT',
  ready: 'PLANNED',
  'legacy ready': 'PLANNED',
  'initial implementation': 'PLANNED',
};

/** The meaning of a product's status for its services; undefined where it is not known. */
export function meaningOfStatus(label: string, words: Words): Meaning | undefined {
  const said = words.get(wordOf(label));
  if (said !== undefined) return said;
  const word = label.toLowerCase().replace(/^(legacy\s+)?fedramp\s+(20x\s+)?/, '$1');
  return Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
}

/** The name of the standard of a level; null for a bare number, whose meaning has changed over the years. */
export function standardOfLevel(label: string): string | null {
  if (/^\d+$/.test(label)) return null;
  return /^fedramp\b/i.test(label) ? label : `FedRAMP ${label}`;
}

/** The day of a time stamp or of a date as the United States write it; null where it is none. */
export function dayOf(text: string): string | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, month = '', day = '', year = ''] = american ?? [];
  const written = american === null ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(written)?.[1] ?? '';
  return isDay(found) ? found : null;
}
