import { expect, it } from 'vitest';
import { normalizedClauseNumber } from '../../../src/domain/clauses/clause-numbers.ts';
import { controlIdOf } from '../../../src/exports/oscal/control-id.ts';
import { uuidV5 } from '../../../src/exports/oscal/uuid.ts';

it('generates version 5 UUIDs', () => {
  // From RFC 9562, appendix A.4.
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

it('names controls as OSCAL catalogs do', () => {
  const ids = ['AC-2(1)', 'AC-2 (1)', 'GV.OC-01', 'A.5.1', '8.6.3', 'KSI-CED-RAT', 'Art. 5 (2) a'].map(controlIdOf);
  expect(ids).toEqual(['ac-2.1', 'ac-2.1', 'gv.oc-01', 'a.5.1', '_8.6.3', 'ksi-ced-rat', 'art.-5.2-a']);
  for (const number of ['AC-2(1)', 'GV.OC-01', '8.6.3', 'A.5.1']) {
    expect(normalizedClauseNumber(controlIdOf(number))).toBe(normalizedClauseNumber(number));
  }
});
