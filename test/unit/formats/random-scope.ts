import fc from 'fast-check';
import type { ScopeStatus } from '../../../src/domain/statements.ts';

/** Facts of scope, before anybody has written them into a list. */
export interface RandomScope {
  readonly tables: readonly RandomTable[];
}

export interface RandomTable {
  readonly environment: string;
  readonly programmes: readonly string[];
  readonly services: readonly RandomService[];
}

export interface RandomService {
  readonly name: string;
  readonly formerly: string | null;
  readonly components: readonly string[];
  /** One for each programme; null: not said. */
  readonly statuses: readonly (ScopeStatus | null)[];
  readonly condition: { readonly text: string; readonly programmes: readonly string[] } | null;
}

const ENVIRONMENTS = ['Azure', 'Azure Government', 'Azure China', 'Cloud of Ours'];
const PROGRAMMES = ['FedRAMP High', 'FedRAMP', 'DoD IL2', 'DoD IL4', 'ISO/IEC 27001:2013', 'SOC 2 Type 2', 'Ordnung'];
const NAMES = [
  ...['Key Vault', 'DNS', 'Import/Export', 'Azure Kubernetes Service (AKS)', 'Entra ID (Premium P1 + P2)'],
  ...['A & B', 'Maps [preview]', 'Cost | Billing', 'Say "hello"', '=SUM(A1)', '@home', '+1', '-2', 'Überwachung'],
  ...[
    'x_y_z',
    'a*b',
    '<b>old</b>',
    'Two  Spaces',
    'Tab\u00A0Space',
    'C++',
    '`code`',
    'https://example.com',
    '~~gone~~',
  ],
  ...[
    'Policy’s guest configuration',
    'Data; Factory',
    '1. First',
    '# Number',
    '&amp; so',
    'Back\\slash',
    '日本語 サービス',
  ],
];
const OTHERS = ['Old Name', 'Data Box Edge', 'Log Analytics', 'Cost and Billing', 'Gen2', 'Insights [x]'];
const LIMITS = ['two regions', 'edge devices (such as boxes)', 'some plans, not all', 'customers, who ask'];
const STATUSES: readonly ScopeStatus[] = ['IN_SCOPE', 'NOT_IN_SCOPE', 'IN_AUDIT', 'PLANNED'];

function serviceArbitrary(programmes: readonly string[]): fc.Arbitrary<RandomService> {
  const status = fc.option(
    fc.oneof({ weight: 4, arbitrary: fc.constant(STATUSES[0] as ScopeStatus) }, fc.constantFrom(...STATUSES)),
    { freq: 3 },
  );
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      formerly: fc.option(fc.constantFrom(...OTHERS.slice(0, 3))),
      components: fc.uniqueArray(fc.constantFrom(...OTHERS.slice(2)), { maxLength: 3 }),
      statuses: fc.array(status, { minLength: programmes.length, maxLength: programmes.length }),
      limit: fc.option(fc.constantFrom(...LIMITS)),
      named: fc.subarray([...programmes], { maxLength: Math.min(2, programmes.length) }),
      // What has no tick is in no row of a table of entries, so that nothing can be told of it there.
      tick: fc.nat(programmes.length - 1),
    })
    .map(({ limit, named, tick, statuses, components, ...service }) => ({
      ...service,
      // Without links nobody can tell one name that holds "and" from two.
      components: components.length === 1 ? components.filter((name) => !name.includes(' and ')) : components,
      statuses: statuses.map((each, index) => (index === tick ? (each ?? 'IN_SCOPE') : each)),
      condition:
        limit === null
          ? null
          : { text: `${named.join(' and ')} authorization is for ${limit}.`.trim(), programmes: named },
    }));
}

const tableArbitrary = fc
  .record({
    environment: fc.constantFrom(...ENVIRONMENTS),
    programmes: fc.uniqueArray(fc.constantFrom(...PROGRAMMES), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ environment, programmes }) =>
    fc.record({
      environment: fc.constant(environment),
      programmes: fc.constant(programmes),
      services: fc.uniqueArray(serviceArbitrary(programmes), {
        minLength: 1,
        maxLength: 8,
        selector: ({ name }) => name,
      }),
    }),
  );

export const scopeArbitrary: fc.Arbitrary<RandomScope> = fc.record({
  tables: fc.uniqueArray(tableArbitrary, { minLength: 1, maxLength: 3, selector: ({ environment }) => environment }),
});

/** What stands in the place of a service's name. */
export function nameWithWords({ name, formerly, components }: RandomService): string {
  return [
    name,
    ...(components.length === 0 ? [] : [`(incl. ${enumerate(components)})`]),
    ...(formerly === null ? [] : [`(formerly ${formerly})`]),
  ].join(' ');
}

/** The condition of one tick. */
export function conditionOf({ condition }: RandomService, programme: string): string | null {
  if (condition === null) return null;
  const { programmes, text } = condition;
  return programmes.length === 0 || programmes.includes(programme) ? text : null;
}

/** With the comma that tells where the last name starts, since names may hold "and". */
function enumerate(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
