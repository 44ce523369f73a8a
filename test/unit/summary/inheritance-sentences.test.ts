import { describe, expect, it } from 'vitest';
import type { InheritanceFacts, InheritedPart } from '../../../src/answers/facts/inheritance-facts.ts';
import { inheritanceSentences } from '../../../src/answers/summary/inheritance-sentences.ts';

const FACTS: InheritanceFacts = {
  day: '2026-11-29',
  standards: ['TEA 100:2020'],
  editions: [],
  isEditionInForce: true,
  requirement: null,
  under: null,
  places: ['Blue cloud'],
  onlySubject: null,
  services: { STATED: 0, DERIVED: 0, POSSIBLE: 0 },
  families: { all: 0, select: 0, unspecified: 0 },
  ...{ possible: 0, leveraging: 0, notInheriting: [], listed: 0, listedPossible: { count: 0, because: [] } },
  sources: { count: 1, latest: '2023-04-05' },
  requirements: { inherited: 12, of: 12, inheritedByEach: true },
  requirementsInRows: 12,
  certificates: [{ name: 'Tea', issuedOn: '2024-01-01', expiresOn: null }],
  responsibilities: new Map([['UNKNOWN', 12]]),
  unstatedIn: ['Blue cloud', 'Red cloud', null],
  ...{ requirementsOf: ['TEA 100:2020'], byStandard: [], customerKeeps: [], saidInPartOf: null },
};

const PART: InheritedPart = {
  certainty: 'STATED',
  basis: 'LISTED',
  bases: ['LISTED'],
  possibleBecause: [],
  standard: 'TEA 100:2020',
  inherited: 12,
  of: 12,
  isEditionUnstated: false,
  certificates: [{ name: 'Tea', issuedOn: '2024-01-01', expiresOn: null }],
  places: ['Blue cloud'],
};

const TEA = { standard: 'TEA 100:2010', statedAs: 'TEA 100', inherited: 10, of: 10 };
const BY_LEVERAGE = {
  basis: 'LEVERAGED',
  bases: ['LEVERAGED'],
  certainty: 'POSSIBLE',
  possibleBecause: ['LEVERAGED'],
} as const;
const EDITIONS: InheritanceFacts['editions'] = [
  TEA,
  { standard: 'TEA 100:2020', statedAs: 'TEA 100', inherited: 12, of: 12 },
];
const WITHOUT_EDITION: Partial<InheritanceFacts> = {
  standards: ['TEA 100'],
  editions: EDITIONS,
  isEditionInForce: false,
};

const CASES: readonly (readonly [what: string, facts: Partial<InheritanceFacts>, parts: readonly string[]])[] = [
  [
    'families without a list of services',
    { families: { all: 0, select: 0, unspecified: 4 }, possible: 168 },
    [
      'No single service is listed in the scope of TEA 100:2020 in Blue cloud.',
      'Four families are named, extent not stated, by one source of 5 April 2023 (3 years old).',
      'So 168 services may be in scope; none is stated.',
      'Each would inherit all 12 requirements',
      'No source says who meets the requirements',
    ],
  ],
  [
    'families with different extents',
    { families: { all: 1, select: 1, unspecified: 2 }, possible: 9 },
    ['(one with all services, one with some services that are not named and two without a stated extent)'],
  ],
  [
    'listed services and others that may be in scope',
    { services: { STATED: 1234, DERIVED: 1, POSSIBLE: 2 }, listed: 1234, possible: 2 },
    ['1,234 services are listed', 'one service follows', 'Two more services may be', 'Each of those that are stated'],
  ],
  [
    'a single service that is listed',
    { onlySubject: { name: 'Jug', parts: [PART] } },
    [
      'Jug inherits all 12 requirements of TEA 100:2020 in Blue cloud through “Tea”: listed, by one source of 5 April 2023 (3 years old).',
      'The certificate is in force from 1 January 2024 on; its last day is not stated.',
      'No source says who meets the requirements of TEA 100:2020 in Blue cloud or Red cloud or where no environment is stated.',
    ],
  ],
  [
    'a family that is itself the subject',
    { onlySubject: { name: 'Dishes', isFamily: true, parts: [{ ...PART, basis: 'FAMILY', bases: ['FAMILY'] }] } },
    ['Dishes inherits all 12 requirements of TEA 100:2020 in Blue cloud through “Tea”: the family itself is named'],
  ],
  [
    'a single service with different certainty in two environments',
    {
      onlySubject: {
        name: 'Jug',
        parts: [PART, { ...PART, certainty: 'POSSIBLE', places: ['Red cloud', null], possibleBecause: ['LEVERAGED'] }],
      },
    },
    ['in Blue cloud; it may inherit', 'in Red cloud and where no environment is stated'],
  ],
  [
    'a standard whose requirements the graph does not hold',
    {
      onlySubject: { name: 'Jug', parts: [{ ...PART, inherited: 0, of: 0 }] },
      requirements: { inherited: 0, of: 0, inheritedByEach: true },
    },
    ['Jug is in the scope of TEA 100:2020 in Blue cloud (the graph does not hold its requirements)'],
  ],
  [
    'a single service that is listed for a standard without an edition',
    {
      ...WITHOUT_EDITION,
      onlySubject: {
        name: 'Jug',
        parts: [
          {
            ...PART,
            possibleBecause: ['EDITION_NOT_STATED'],
            standard: 'TEA 100',
            inherited: 0,
            of: 0,
            isEditionUnstated: true,
          },
        ],
      },
    },
    [
      'Jug is in the scope of TEA 100 in Blue cloud through “Tea”: listed, by one source of 5 April 2023 (3 years old).',
      'No source states which edition applies, so it may inherit all 10 requirements of TEA 100:2010 or all 12 requirements of TEA 100:2020.',
    ],
  ],
  [
    'a single service in the scope of one standard that may inherit another by leverage',
    {
      ...WITHOUT_EDITION,
      standards: ['TEA 100', 'TEA 200'],
      editions: ['2010', '2015', '2020', '2025'].map((year) => ({ ...TEA, standard: `TEA 100:${year}` })),
      onlySubject: {
        name: 'Jug',
        parts: [
          { ...PART, standard: 'TEA 100', inherited: 0, isEditionUnstated: true },
          { ...PART, standard: 'TEA 200', inherited: 0, isEditionUnstated: true, ...BY_LEVERAGE },
        ],
      },
    },
    [
      'Jug is in the scope of TEA 100 in Blue cloud; it may inherit by leverage requirements of TEA 200 in Blue cloud.',
      'No source states which edition of TEA 100 applies, so it may',
      'all 10 requirements of TEA 100:2020 or those of one more edition.',
    ],
  ],
  [
    'a single service that inherits anyway what it may inherit by leverage',
    {
      ...WITHOUT_EDITION,
      isEditionInForce: true,
      editions: [{ ...TEA, standard: 'TEA 100:2020', statedAs: 'TEA 100', inherited: 12, of: 12 }],
      onlySubject: {
        name: 'Jug',
        parts: [
          { ...PART, standard: 'TEA 100', inherited: 0, isEditionUnstated: true },
          { ...PART, standard: 'TEA 100:2020', inherited: 12, of: 12, ...BY_LEVERAGE },
        ],
      },
    },
    [
      'Jug is in the scope of TEA 100 in Blue cloud through “Tea”: listed, by one source of 5 April 2023 (3 years old).',
      'No source names the edition; only one is in force, so it inherits all 12 requirements of TEA 100:2020.',
    ],
  ],
  [
    'a single service with stated inheritance by leverage',
    {
      onlySubject: {
        name: 'Jug',
        parts: [
          { ...PART, inherited: 0, basis: 'LEVERAGED', bases: ['LEVERAGED'], certainty: 'DERIVED' },
          { ...PART, standard: null, inherited: 0, ...BY_LEVERAGE },
        ],
      },
    },
    [
      'Jug inherits by leverage requirements of TEA 100:2020 in Blue cloud (the graph does not hold its requirements)',
      'it may inherit by leverage requirements of a standard that no source states in Blue cloud.',
    ],
  ],
  [
    'services that may be in scope and others that may inherit by leverage',
    { services: { STATED: 0, DERIVED: 0, POSSIBLE: 44 }, possible: 2, leveraging: 42 },
    ['Two services may be in scope; 42 services may inherit by leverage, by one source'],
  ],
  [
    'listed services for a standard without an edition',
    { ...WITHOUT_EDITION, services: { STATED: 4, DERIVED: 0, POSSIBLE: 0 }, listed: 4 },
    [
      'Four services are listed in the scope of TEA 100 in Blue cloud',
      'No source states which edition applies, so each may inherit all 10 requirements',
    ],
  ],
  [
    'the only edition in force',
    {
      ...WITHOUT_EDITION,
      editions: EDITIONS.slice(1),
      isEditionInForce: true,
      services: { STATED: 4, DERIVED: 0, POSSIBLE: 0 },
      listed: 4,
    },
    ['only one is in force, so each inherits all 12 requirements of TEA 100:2020'],
  ],
  [
    'one requirement',
    {
      onlySubject: { name: 'Jug', parts: [{ ...PART, inherited: 1, of: 1 }] },
      requirement: '8.1 (Pouring)',
      requirements: { inherited: 1, of: 1, inheritedByEach: true },
      requirementsInRows: 1,
      responsibilities: new Map([['SHARED', 1]]),
    },
    ['Jug inherits 8.1 (Pouring) of TEA 100:2020', 'The requirement is stated to be shared.'],
  ],
  [
    'the requirements under a clause',
    { onlySubject: { name: 'Jug', parts: [PART] }, under: '8 (Serving)' },
    ['Jug inherits all 12 requirements of TEA 100:2020 at or under 8 (Serving) in Blue cloud'],
  ],
  [
    'who meets some of the requirements, and the responsibilities of the customer',
    {
      onlySubject: { name: 'Jug', parts: [{ ...PART, inherited: 10 }] },
      requirements: { inherited: 10, of: 12, inheritedByEach: true },
      requirementsInRows: 10,
      responsibilities: new Map([
        ['PROVIDER', 3],
        ['CUSTOMER', 2],
        ['UNKNOWN', 5],
      ]),
      customerKeeps: [{ name: 'Tea', text: 'Washing up.', paraphrased: false }],
    },
    [
      'inherits 10 of 12 requirements',
      'is stated for 5 of 10: 3 the provider’s and 2 the customer’s; for 5 no source says.',
      'What the customer keeps according to “Tea”: “Washing up.”',
    ],
  ],
  [
    'several certificates, the first to end, and responsibilities that are stated for some rows only',
    {
      unstatedIn: [],
      saidInPartOf: 'row',
      customerKeeps: ['Tea', 'Cup', 'Pot'].map((name) => ({ name, text: 'Washing up.', paraphrased: false })),
      services: { STATED: 2, DERIVED: 0, POSSIBLE: 0 },
      listed: 2,
      certificates: [
        { name: 'Tea', issuedOn: null, expiresOn: '2027-02-01' },
        { name: 'Cup', issuedOn: null, expiresOn: '2026-12-31' },
      ],
    },
    [
      'through “Tea” and “Cup”',
      '“Cup” is the first to end: its last day is 31 December 2026.',
      'For none of the requirements do sources say for each row who meets it.',
      'Two more certificates say what the customer keeps.',
    ],
  ],
  [
    'a requested service that inherits nothing',
    { services: { STATED: 2, DERIVED: 0, POSSIBLE: 0 }, listed: 2, notInheriting: ['Pot'] },
    ['Nothing is known to be inherited for Pot.'],
  ],
];

describe('The sentences of an answer with rows', () => {
  it.each(CASES)('describe %s', (_what, facts, parts) => {
    const sentences = inheritanceSentences({ ...FACTS, ...facts });
    expect(sentences.length).toBeLessThanOrEqual(5);
    for (const part of parts) expect(sentences.join(' ')).toContain(part);
    expect(sentences.join(' ')).not.toMatch(/[A-Z]{2,}_[A-Z]|\b(service|standard|certificate)\/|undefined|null|NaN/);
  });
});
