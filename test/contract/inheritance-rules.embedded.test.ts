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

/** One requirement of `harbour`, so that each row of the answer stands for a subject. */
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
    'a component takes part, up to four hops away',
    harbour(['part-1', 'part-2', 'part-3', 'part-4', 'part-5']),
    [
      'part-1 in meadow: COMPONENT STATED',
      'part-2 in meadow: COMPONENT STATED',
      'part-3 in meadow: COMPONENT STATED',
      'part-4 in meadow: COMPONENT STATED',
    ],
  ],
  ['an inferred component is POSSIBLE', harbour(['lid']), ['lid in meadow: COMPONENT POSSIBLE']],
  ["a component does not take its whole's family", harbour(['handle', 'spoon']), ['spoon in meadow: FAMILY STATED']],
  [
    'a family with extent ALL is STATED, with SELECT or UNSPECIFIED POSSIBLE',
    families(['kitchen', 'garden', 'shed']),
    ['garden in meadow: FAMILY POSSIBLE', 'kitchen in meadow: FAMILY STATED', 'shed in meadow: FAMILY POSSIBLE'],
  ],
  [
    'families are carried down to services that are named',
    harbour(['spoon', 'rake', 'bucket']),
    ['bucket in meadow: FAMILY POSSIBLE', 'rake in meadow: FAMILY POSSIBLE', 'spoon in meadow: FAMILY STATED'],
  ],
  [
    'families are carried down on expandFamilies',
    families(['garden'], { expandFamilies: true }),
    ['garden in meadow: FAMILY POSSIBLE', 'rake in meadow: FAMILY POSSIBLE', 'trowel in meadow: LISTED STATED'],
  ],
  [
    'families are not carried down to services that nobody named, but count beside what gives a row anyway',
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
  [
    'a family that is in audit has no row, nor have its services',
    harbour(['trunk'], { families: ['family/attic'] }),
    [],
  ],
  ['NOT_IN_SCOPE beats COMPONENT', harbour(['wick']), []],
  [
    'what is planned blocks the way through it, not a way around it',
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
  ['NOT_IN_SCOPE counts until before its validUntil', harbour(['pot']), [], '2030-12-31'],
  [
    'a LISTED row beside NOT_IN_SCOPE is POSSIBLE and contradicted',
    harbour(['torch']),
    ['torch in meadow: LISTED POSSIBLE, contradicted'],
  ],
  [
    'what is a component of such a one is POSSIBLE and contradicted too',
    harbour(['flame']),
    ['flame in meadow: COMPONENT POSSIBLE, contradicted'],
  ],
  [
    'a LISTED row beside IN_AUDIT is POSSIBLE and contradicted',
    harbour(['candle']),
    ['candle in meadow: LISTED POSSIBLE, contradicted'],
  ],
  [
    'NOT_IN_SCOPE without environment makes rows POSSIBLE',
    harbour(['kettle', 'beacon']),
    ['beacon in meadow: LISTED POSSIBLE', 'kettle in meadow: FAMILY POSSIBLE'],
  ],
  ['IN_AUDIT without environment changes nothing', harbour(['grater']), ['grater in meadow: FAMILY STATED']],
  ['the strongest basis of equally sure ones gives the row', harbour(['plate']), ['plate in meadow: LISTED STATED']],
  ['a family in part leaves as sure what is listed', harbour(['trowel']), ['trowel in meadow: LISTED STATED']],
  [
    'a family that is stated is surer than what is inferred, though its basis is weaker',
    harbour(['scoop']),
    ['scoop in meadow: FAMILY STATED'],
  ],
  ['leverage is followed one hop', leveraged('lock', ['lantern'], 1), ['lantern in meadow: LEVERAGED POSSIBLE']],
  ['leverage is followed no further', leveraged('basin', ['lantern'], 1), []],
  ['leverage is not followed where no hop is asked for', through('lock', ['lantern']), []],
  [
    'leverage is followed eight hops where they are asked for, and leaves as sure what is listed',
    leveraged('basin', ['lantern', 'plate'], 8),
    ['lantern in meadow: LEVERAGED POSSIBLE', 'plate in meadow: LISTED STATED'],
  ],
  [
    'an entry without environment takes the one of its certificate',
    through('jetty', ['oar', 'spoon']),
    ['oar in meadow: LISTED STATED', 'spoon in meadow: FAMILY STATED'],
  ],
  [
    'an entry without environment keeps none of several, and is POSSIBLE',
    through('ferry', ['rudder']),
    ['rudder in an unknown environment: LISTED POSSIBLE', 'rudder in island: LISTED STATED'],
  ],
  [
    'without environment, NOT_IN_SCOPE contradicts LISTED, and may mean another one than FAMILY does',
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
  ['a certificate that expired gives nothing', through('expired', ['lantern']), []],
  ['a certificate that is not issued yet gives nothing', through('coming', ['lantern']), []],
  ['an unknown end is open', through('coming', ['lantern']), ['lantern in meadow: LISTED STATED'], '2999-01-01'],
  [
    'both bounds unknown are open',
    through('ferry', ['mast']),
    ['mast in an unknown environment: FAMILY POSSIBLE'],
    '1999-01-01',
  ],
  [
    'an environment that is not stated is none of those asked for',
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
