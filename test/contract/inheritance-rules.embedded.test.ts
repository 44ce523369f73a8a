import { beforeAll, expect, it } from 'vitest';
import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type Ask, createAsk } from '../support/ask.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { askInherited } from '../support/inherited.ts';
import { importMadeUp, MADE_UP_DAY } from '../support/made-up.ts';
import { inheritedRows, type ReferenceRow } from '../support/reference.ts';
import { certificate, entry, leverage, source } from '../support/small-graph.ts';

type Filter = Partial<InheritanceFilter>;
type Rule = readonly [rule: string, filter: Filter, rows: readonly string[], day?: string];

/** Asks for one requirement of `harbour`, so that the answer has one row per subject. */
const harbour = (services: readonly string[], more: Filter = {}): Filter => ({
  services: services.map((name) => `service/${name}`),
  certificates: ['certificate/harbour'],
  clauses: ['clause/teapots-2030/4.1'],
  ...more,
});
const families = (names: readonly string[], more: Filter = {}): Filter => ({
  ...harbour([], more),
  services: null,
  families: names.map((name) => `family/${name}`),
});
const through = (name: string, services: readonly string[]): Filter =>
  harbour(services, { certificates: [`certificate/${name}`] });
const leveraged = (name: string, services: readonly string[], leverageHops: number): Filter => ({
  ...through(name, services),
  leverageHops,
});

/** `gate` leverages `lock`, which leverages `basin`. */
const LEVERAGE: readonly Fact[] = [
  source('one'),
  ...['gate', 'lock', 'basin'].flatMap((name) => certificate(name, 'teapots-2030')),
  leverage('gate', 'lock'),
  leverage('lock', 'basin'),
  entry('gate', 'lantern', 'meadow'),
  entry('gate', 'plate', 'meadow'),
  entry('basin', 'plate', 'meadow'),
];

const RULES: readonly Rule[] = [
  ['an entry names the service', harbour(['lantern']), ['lantern in meadow: LISTED STATED']],
  [
    'a component inherits, up to four hops away',
    harbour(['part-1', 'part-2', 'part-3', 'part-4', 'part-5']),
    [
      'part-1 in meadow: COMPONENT STATED',
      'part-2 in meadow: COMPONENT STATED',
      'part-3 in meadow: COMPONENT STATED',
      'part-4 in meadow: COMPONENT STATED',
    ],
  ],
  ['an inferred component is POSSIBLE', harbour(['lid']), ['lid in meadow: COMPONENT POSSIBLE']],
  [
    "a component does not inherit through its whole's family",
    harbour(['handle', 'spoon']),
    ['spoon in meadow: FAMILY STATED'],
  ],
  [
    'a family with extent ALL is STATED, with SELECT or UNSPECIFIED POSSIBLE',
    families(['kitchen', 'garden', 'shed']),
    ['garden in meadow: FAMILY POSSIBLE', 'kitchen in meadow: FAMILY STATED', 'shed in meadow: FAMILY POSSIBLE'],
  ],
  [
    'families are expanded to services in the filter',
    harbour(['spoon', 'rake', 'bucket']),
    ['bucket in meadow: FAMILY POSSIBLE', 'rake in meadow: FAMILY POSSIBLE', 'spoon in meadow: FAMILY STATED'],
  ],
  [
    'expandFamilies expands families',
    families(['garden'], { expandFamilies: true }),
    ['garden in meadow: FAMILY POSSIBLE', 'rake in meadow: FAMILY POSSIBLE', 'trowel in meadow: LISTED STATED'],
  ],
  [
    'families are not expanded to services outside the filter, but support rows that exist anyway',
    harbour([], { services: null, bases: ['FAMILY'] }),
    [
      'garden in meadow: FAMILY POSSIBLE',
      'kitchen in meadow: FAMILY STATED',
      'shed in meadow: FAMILY POSSIBLE',
      'scoop in meadow: FAMILY STATED',
    ],
  ],
  ['an inferred family makes a row POSSIBLE', harbour(['fork']), ['fork in meadow: FAMILY POSSIBLE']],
  ['NOT_IN_SCOPE beats FAMILY', harbour(['knife']), []],
  ['IN_AUDIT beats FAMILY', harbour(['ladle']), []],
  ['PLANNED beats FAMILY', harbour(['whisk']), []],
  ['a family in audit has no row, and neither do its services', harbour(['trunk'], { families: ['family/attic'] }), []],
  ['NOT_IN_SCOPE beats COMPONENT', harbour(['wick']), []],
  [
    'PLANNED blocks a path through the service, not a path around it',
    harbour(['frame', 'shade', 'bulb']),
    ['bulb in meadow: COMPONENT STATED'],
  ],
  ['NOT_IN_SCOPE in another environment changes nothing', harbour(['pan']), ['pan in meadow: FAMILY STATED']],
  [
    'NOT_IN_SCOPE under another certificate changes nothing',
    through('jetty', ['knife', 'whisk']),
    ['knife in meadow: FAMILY STATED', 'whisk in meadow: FAMILY STATED'],
  ],
  [
    'NOT_IN_SCOPE changes nothing from its validUntil on',
    harbour(['pot']),
    ['pot in meadow: FAMILY STATED'],
    '2031-01-01',
  ],
  ['NOT_IN_SCOPE counts until the day before its validUntil', harbour(['pot']), [], '2030-12-31'],
  [
    'LISTED together with NOT_IN_SCOPE is POSSIBLE and contradicted',
    harbour(['torch']),
    ['torch in meadow: LISTED POSSIBLE, contradicted'],
  ],
  [
    'a component of a contradicted service is POSSIBLE and contradicted',
    harbour(['flame']),
    ['flame in meadow: COMPONENT POSSIBLE, contradicted'],
  ],
  [
    'LISTED together with IN_AUDIT is POSSIBLE and contradicted',
    harbour(['candle']),
    ['candle in meadow: LISTED POSSIBLE, contradicted'],
  ],
  [
    'NOT_IN_SCOPE without an environment makes rows POSSIBLE',
    harbour(['kettle', 'beacon']),
    ['beacon in meadow: LISTED POSSIBLE', 'kettle in meadow: FAMILY POSSIBLE'],
  ],
  ['IN_AUDIT without an environment changes nothing', harbour(['grater']), ['grater in meadow: FAMILY STATED']],
  [
    'the strongest basis gives the row if several are equally sure',
    harbour(['plate']),
    ['plate in meadow: LISTED STATED'],
  ],
  ['a partial family leaves a listed service STATED', harbour(['trowel']), ['trowel in meadow: LISTED STATED']],
  [
    'a stated family beats an inferred component, although its basis is weaker',
    harbour(['scoop']),
    ['scoop in meadow: FAMILY STATED'],
  ],
  ['leverage is followed one hop', leveraged('lock', ['lantern'], 1), ['lantern in meadow: LEVERAGED POSSIBLE']],
  ['leverage is not followed beyond the requested hops', leveraged('basin', ['lantern'], 1), []],
  ['leverage is not followed unless requested', through('lock', ['lantern']), []],
  [
    'leverage is followed eight hops on request, and leaves a listed service STATED',
    leveraged('basin', ['lantern', 'plate'], 8),
    ['lantern in meadow: LEVERAGED POSSIBLE', 'plate in meadow: LISTED STATED'],
  ],
  [
    'an entry without an environment has the only environment of its certificate',
    through('jetty', ['oar', 'spoon']),
    ['oar in meadow: LISTED STATED', 'spoon in meadow: FAMILY STATED'],
  ],
  [
    'an entry without an environment has none if the certificate has several, and is POSSIBLE',
    through('ferry', ['rudder']),
    ['rudder in an unknown environment: LISTED POSSIBLE', 'rudder in island: LISTED STATED'],
  ],
  [
    'without an environment, NOT_IN_SCOPE contradicts LISTED, but not FAMILY, which may mean another environment',
    through('ferry', ['oar', 'sail', 'mast']),
    [
      'mast in an unknown environment: FAMILY POSSIBLE',
      'oar in an unknown environment: LISTED POSSIBLE, contradicted',
      'sail in an unknown environment: FAMILY POSSIBLE',
    ],
  ],
  ['an entry counts from its validFrom on', harbour(['drum']), ['drum in meadow: LISTED STATED'], '2031-01-01'],
  ['an entry does not count before its validFrom', harbour(['drum']), [], '2030-12-31'],
  ['an entry does not count on its validUntil', harbour(['drum']), [], '2031-07-01'],
  ['a certificate counts on its first day', harbour(['lantern']), ['lantern in meadow: LISTED STATED'], '2030-01-01'],
  ['a certificate counts on its last day', harbour(['lantern']), ['lantern in meadow: LISTED STATED'], '2032-12-31'],
  ['an expired certificate gives nothing', through('expired', ['lantern']), []],
  ['a certificate not issued yet gives nothing', through('coming', ['lantern']), []],
  ['an unknown end is open', through('coming', ['lantern']), ['lantern in meadow: LISTED STATED'], '2999-01-01'],
  [
    'two unknown bounds are open',
    through('ferry', ['mast']),
    ['mast in an unknown environment: FAMILY POSSIBLE'],
    '1999-01-01',
  ],
  [
    'an environment that is not stated matches no environment in the filter',
    { ...through('ferry', ['rudder', 'mast']), environments: ['environment/meadow', 'environment/island'] },
    ['rudder in island: LISTED STATED'],
  ],
];

describeOnEachEngine('rules of inheritance', (open) => {
  let ask: Ask;
  let facts: readonly Fact[];
  beforeAll(async () => {
    const { engine } = open();
    facts = [...(await importMadeUp(engine)), ...LEVERAGE];
    await importFacts(engine, { facts: LEVERAGE, by: 'test', format: 'leverage', files: [] });
    ask = createAsk(engine);
  });

  for (const [rule, filter, expected, day = MADE_UP_DAY] of RULES) {
    it(rule, async () => {
      const { rows, totalCount } = await askInherited(ask, { filter, day });
      expect(rows.map(describeRow)).toEqual(expected);
      expect(totalCount).toBe(expected.length);
      expect(rows).toEqual(inheritedRows(facts, filter, day));
    });
  }
});

function describeRow({ subject, environment, basis, certainty, contradicted }: ReferenceRow): string {
  const place = environment === null ? 'an unknown environment' : nameOf(environment);
  return `${nameOf(subject)} in ${place}: ${basis} ${certainty}${contradicted ? ', contradicted' : ''}`;
}

function nameOf(id: string): string {
  return id.split('/')[1] as string;
}
