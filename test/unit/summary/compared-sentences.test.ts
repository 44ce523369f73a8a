import { describe, expect, it } from 'vitest';
import { columnWords, scopeMatrixSentences } from '../../../src/answers/facts/scope-matrix-sentences.ts';
import { type AssessmentFacts, assessmentSentences } from '../../../src/answers/summary/assessment-sentences.ts';
import { type ScopeDiffFacts, scopeDiffSentences } from '../../../src/answers/summary/scope-diff-sentences.ts';
import { ageWords, dateWords, withDateWords } from '../../../src/answers/words/count-words.ts';

describe('The sentences of a comparison', () => {
  const LISTED = { listed: 'SERVICES', isInForce: true } as const;
  const FACTS: ScopeDiffFacts = {
    from: { ...LISTED, name: '“A”' },
    to: { ...LISTED, name: '“B”' },
    words: ['service', 'services'],
    isByEnvironment: false,
    ...{ onlyFrom: 4, onlyTo: 7, otherwise: 0, alike: 1160 },
  };

  it.each<readonly [string, Partial<ScopeDiffFacts>, string]>([
    [
      'how many services only one point names',
      {},
      '1,171 services are named: 4 only in “A”; 7 only in “B”; 1,160 in both, alike.',
    ],
    [
      'that nothing differs',
      { onlyFrom: 0, onlyTo: 0, alike: 1, words: ['family', 'families'] },
      'Both name the same family, alike.',
    ],
    [
      'that services are counted per environment',
      { isByEnvironment: true, onlyTo: 0, alike: 0 },
      'Four services (counted in each environment) are named: 4 only in “A”.',
    ],
    [
      'services and families together',
      { words: ['service or family', 'services and families'], onlyFrom: 0, onlyTo: 0, alike: 3 },
      'Both name the same three services and families, alike.',
    ],
    ['that a point has no list', { to: { ...LISTED, name: '“B”', listed: 'NOTHING' } }, '“B” has no list'],
    ['that a point names families only', { from: { ...LISTED, name: '“A”', listed: 'FAMILIES' } }, 'families only'],
    ['that a point is not in force', { to: { ...LISTED, name: '“B”', isInForce: false } }, '“B” is not in force'],
  ])('tell %s', (_what, facts, part) => {
    const text = scopeDiffSentences({ ...FACTS, ...facts }).join(' ');
    expect(text).toContain(part);
    expect(text).not.toMatch(/removed|added/);
  });
});

describe('The sentences of an assessment', () => {
  const FACTS: AssessmentFacts = {
    ...{ standard: 'TEA 100:2020', environment: 'Blue cloud', services: 6, onlyService: null },
    ...{
      stated: 0,
      derivedOrPossible: 0,
      leveraging: 0,
      excluded: 0,
      excludedNames: '',
      unknown: 0,
      unknownNames: '',
      absent: 0,
    },
    ...{
      through: '“Tea”',
      requirements: 12,
      requirementsLeft: 12,
      responsibilities: new Map([['UNKNOWN', 12]]),
      lastDay: null,
      later: '',
    },
    ...{ areSaidInPart: false },
    ...{ nothing: [], customerKeeps: [], edition: '', unstatedEdition: null },
    ...{ day: '2026-11-29', sources: { count: 1, latest: '2023-04-05' } },
  };

  it.each<readonly [string, Partial<AssessmentFacts>, readonly string[]]>([
    [
      'that all services are covered',
      { stated: 6, lastDay: '2027-01-31' },
      ['All six services are in the scope', '31 January 2027'],
    ],
    [
      'that all services may be covered',
      { stated: 2, derivedOrPossible: 4 },
      ['All six services are, or may be', 'a source states it of two of them'],
    ],
    [
      'that no source states who meets the requirements',
      { stated: 6 },
      ['No source says who meets the requirements of TEA 100:2020 in Blue cloud.'],
    ],
    [
      'that sources state it for some services only',
      { stated: 6, areSaidInPart: true },
      ['For none of the requirements do sources say for each service and certificate who meets it.'],
    ],
    [
      'which service is missing',
      { stated: 5, unknown: 1, unknownNames: 'Jug' },
      ['Five of six', 'No source shows Jug to be in that scope.'],
    ],
    [
      'which service is not in scope',
      { stated: 5, excluded: 1, excludedNames: 'Jug' },
      ['A source states of Jug that it is not, or not yet, in that scope.'],
    ],
    [
      'that no service is known to be covered',
      { unknown: 6, nothing: ['Why not.'] },
      ['No source shows that any', 'Why not.'],
    ],
    ['that all services are stated not to be in scope', { excluded: 6 }, ['not, or not yet, in the scope']],
    [
      'services that the graph does not have',
      { stated: 4, absent: 2 },
      ['The graph does not have two of the services.'],
    ],
    ['a standard without requirements', { stated: 6, requirements: 0 }, ['holds no requirements of TEA 100:2020']],
    [
      'a standard without an edition',
      { stated: 6, edition: 'TEA 100 is cited without an edition.' },
      ['TEA 100 is cited without an edition.'],
    ],
    [
      'an edition that no source states',
      { stated: 6, unstatedEdition: { statedAs: 'TEA 100', services: 6, isInForce: false } },
      [
        'All six services are in the scope of TEA 100 in Blue cloud through “Tea”, by one source',
        'No source states which edition applies, so it is not known whether the 12 requirements of TEA 100:2020 apply.',
      ],
    ],
    [
      'that the edition is not stated for some services',
      { stated: 6, unstatedEdition: { statedAs: 'TEA 100', services: 2, isInForce: false } },
      ['in the scope of TEA 100:2020', 'No source states which edition applies for two of them'],
    ],
  ])('tell %s', (_what, facts, parts) => {
    const text = assessmentSentences({ ...FACTS, ...facts }).join(' ');
    for (const part of parts) expect(text).toContain(part);
  });
});

const column = (name: string, stated: number) => ({
  ...{
    name,
    stated,
    listed: stated,
    derived: 0,
    withoutEdition: 0,
    listedPossible: 0,
    possible: 0,
    leveraging: 0,
    families: 0,
  },
});

describe('The sentences of a matrix', () => {
  it('name the columns with the most services, and those without known scope', () => {
    const text = scopeMatrixSentences([column('Red', 0), column('Blue', 2), column('Grey', 30)], 'cloud').join(' ');
    expect(text).toBe(
      'Grey: 30 services are listed; Blue: two services are listed. For Red, no source shows that anything asked about is in scope; that does not mean that nothing is.',
    );
  });

  it('count the other columns with entries and without', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
    const more = scopeMatrixSentences([...names.map((name) => column(name, 1)), column('last', 1)], 'cloud');
    expect(more[0]).toMatch(/ There are entries for \w+ more clouds, too\.$/);
    const none = scopeMatrixSentences([column('Grey', 1), ...names.map((name) => column(name, 0))], 'cloud');
    expect(none[1]).toMatch(/^For 12 other clouds, no source shows/);
  });
});

describe('The words of a column', () => {
  it('say for one service that its scope follows from what is stated', () => {
    expect(columnWords({ ...column('Blue', 0), derived: 1 }, true)).toBe('Blue: its scope follows from what is stated');
  });
});

describe('The sentences of a column with leverage', () => {
  it('distinguish services that may be in scope from those that may inherit by leverage', () => {
    expect(scopeMatrixSentences([{ ...column('High', 0), possible: 1, leveraging: 42 }], 'standard')).toEqual([
      'High: one service may be in scope, 42 services may inherit by leverage.',
    ]);
  });
});

describe('The sentences of a column of an edition', () => {
  it('say that sources list services without an edition', () => {
    const facts = {
      name: 'Blue',
      stated: 3,
      listed: 3,
      listedPossible: 0,
      derived: 0,
      possible: 0,
      leveraging: 0,
      families: 0,
    };
    expect(scopeMatrixSentences([{ ...facts, withoutEdition: 3 }], 'standard')).toEqual([
      'Blue: three services are listed (no source states the edition).',
    ]);
    expect(scopeMatrixSentences([{ ...facts, withoutEdition: 1 }], 'standard')).toEqual([
      'Blue: three services are listed (for one no source states the edition).',
    ]);
  });
});

describe('Dates in sentences', () => {
  it.each([
    ['2023-04-05', '5 April 2023', ' (3 years old)'],
    ['2026-06', 'June 2026', ' (5 months old)'],
    ['2025', '2025', ' (22 months old)'],
    ['2026-11-20', '20 November 2026', ''],
  ])('are written out, with their age: %s', (date, words, age) => {
    expect([dateWords(date), ageWords(date, '2026-11-29')]).toEqual([words, age]);
  });

  it('are unchanged within quotes', () => {
    expect(withDateWords('On 2026-11-29 “Audit 2024-01-01” ends.')).toBe(
      'On 29 November 2026 “Audit 2024-01-01” ends.',
    );
  });
});
