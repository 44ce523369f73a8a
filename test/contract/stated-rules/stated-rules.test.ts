import { beforeAll, expect, it } from 'vitest';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { type Ask, createAsk, mustAsk } from '../../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { askInherited } from '../../support/inherited.ts';
import { inheritedRows, type ReferenceRow } from '../../support/reference.ts';
import { CHAIN, FACTS } from './made-up.ts';

type Filter = Partial<InheritanceFilter>;
type Rule = readonly [rule: string, day: string, filter: Filter, rows: readonly string[]];

const asked = (name: string, names: readonly string[], more: Filter = {}): Filter => ({
  services: names.map((one) => `service/${one}`),
  certificates: [`certificate/${name}`],
  ...more,
});
const first: Filter = { clauses: ['clause/high/1'] };

/** Worked out by hand from docs/inheritance.md. */
const RULES: readonly Rule[] = [
  [
    'components of a contradicted whole are contradicted, four hops away',
    '2030-06-01',
    asked('chain', CHAIN, first),
    [
      'chain-2 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-3 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-4 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-5 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-6 high/1: LISTED POSSIBLE contradicted (CONTRADICTED)',
    ],
  ],
  [
    'what is planned on the way takes rows away from its first day on',
    '2031-01-01',
    asked('chain', CHAIN, first),
    [
      'chain-4 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-5 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-6 high/1: LISTED POSSIBLE contradicted (CONTRADICTED)',
    ],
  ],
  [
    'requirements that a source states as inherited are DERIVED, by the clause or that of the catalog',
    '2031-08-01',
    asked('middle', ['cup'], { leverageHops: 1 }),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED', 'cup high/3: LEVERAGED POSSIBLE (LEVERAGED)'],
  ],
  [
    'where leverage is not asked for, only what a source states as inherited counts',
    '2031-08-01',
    asked('middle', ['cup']),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED'],
  ],
  [
    'each statement on the way must tell so, and a circle ends',
    '2031-08-01',
    asked('base', ['cup'], { leverageHops: 8 }),
    [
      'cup high/1: LEVERAGED POSSIBLE (LEVERAGED)',
      'cup high/2: LEVERAGED DERIVED',
      'cup high/3: LEVERAGED POSSIBLE (LEVERAGED)',
    ],
  ],
  [
    'what makes the own row possible makes the leveraged one possible',
    '2031-08-01',
    asked('middle', ['jug'], { environmentNotStated: true, leverageHops: 1 }),
    [
      'jug high/1: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED)',
      'jug high/2: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED)',
      'jug high/3: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED LEVERAGED)',
    ],
  ],
  [
    'certainties keep the requirements that are DERIVED',
    '2031-08-01',
    asked('middle', ['cup'], { certainties: ['DERIVED'] }),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED'],
  ],
  ['leverage is not followed beyond the hops', '2031-08-01', asked('base', ['cup']), []],
  [
    'an exception of a subject takes its clause out of the family, too',
    '2030-06-01',
    asked('excepted', ['pot']),
    ['pot high/1: LISTED STATED', 'pot high/3: LISTED STATED'],
  ],
  [
    'an exception stays when the entry has ended',
    '2031-01-01',
    asked('excepted', ['pot']),
    ['pot high/1: FAMILY POSSIBLE (EXTENT_SELECT)', 'pot high/3: FAMILY POSSIBLE (EXTENT_SELECT)'],
  ],
  [
    'an entry for another standard gives that one only',
    '2031-06-30',
    asked('excepted', ['pan']),
    ['pan tea-2/1: LISTED STATED', 'pan tea-2/2: LISTED STATED'],
  ],
  ['such an entry gives nothing before its edition', '2030-06-01', asked('excepted', ['pan']), []],
  [
    'one edition alone in force is DERIVED',
    '2030-12-31',
    asked('without-edition', ['mug']),
    ['mug tea-1/1: LISTED DERIVED'],
  ],
  [
    'two editions that may be in force are POSSIBLE each',
    '2031-06-30',
    asked('without-edition', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/2: LISTED POSSIBLE (EDITION_NOT_STATED)',
    ],
  ],
  [
    'the later edition is alone after the last day of the earlier one, and surely once its year is over',
    '2032-01-01',
    asked('without-edition', ['mug']),
    ['mug tea-2/1: LISTED DERIVED', 'mug tea-2/2: LISTED DERIVED'],
  ],
  [
    'a source that states the edition settles what another states without one',
    '2031-06-30',
    asked('both', ['mug']),
    ['mug tea-2/1: LISTED STATED', 'mug tea-2/2: LISTED STATED'],
  ],
  ['such a certificate is not in force before its edition', '2030-12-31', asked('both', ['mug']), []],
  [
    'of two editions that sources name, none counts before it was published',
    '2030-12-31',
    asked('rivals', ['mug']),
    ['mug tea-1/1: LISTED POSSIBLE (STANDARD_DISPUTED)'],
  ],
  [
    'and each does from then on',
    '2031-06-30',
    asked('rivals', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (STANDARD_DISPUTED)',
      'mug tea-2/1: LISTED POSSIBLE (STANDARD_DISPUTED)',
      'mug tea-2/2: LISTED POSSIBLE (STANDARD_DISPUTED)',
    ],
  ],
  [
    'an edition that is concluded from a name settles nothing',
    '2031-06-30',
    asked('guessed', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/2: LISTED POSSIBLE (EDITION_NOT_STATED)',
    ],
  ],
];

describeOnEachEngine('What sources state', (open) => {
  let ask: Ask;
  beforeAll(async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await importFacts(engine, { facts: FACTS, by: 'test', format: 'test', files: [] });
    ask = createAsk(engine);
  });

  for (const [rule, day, filter, expected] of RULES) {
    it(rule, async () => {
      const { rows, totalCount } = await askInherited(ask, { filter, day });
      expect(rows.map(describeRow)).toEqual(expected);
      expect(totalCount).toBe(expected.length);
      expect(rows).toEqual(inheritedRows(FACTS, filter, day));
    });
  }

  it('has no finding where a source leaves the edition open', async () => {
    const { findings } = await mustAsk(
      ask,
      '{ findings(kinds: [MEMBERSHIP_DISPUTED]) { nodes { nodes { id } } } }',
      {},
    );
    expect(findings).toEqual({
      nodes: [{ nodes: ['certificate/rivals', 'standard/tea-1', 'standard/tea-2'].map((id) => ({ id })) }],
    });
  });

  it('gives a clause the responsibilities that its rows count', async () => {
    const { clause, inheritance } = await mustAsk(
      ask,
      `{
        clause(id: "clause/high/2") { responsibilities { id kind clause { id } } }
        inheritance(filter: { certificates: ["certificate/middle"], clauses: ["clause/high/2"] }, asOf: "2031-08-01") {
          nodes { environment { id } responsibility responsibilities { id } }
        }
      }`,
      {},
    );
    const told = clause.responsibilities.map(
      ({ kind, clause: of }: { kind: string; clause: { id: string } }) => `${of.id} ${kind}`,
    );
    expect(told.sort()).toEqual(['clause/catalog/2 SHARED', 'clause/high/2 PROVIDER']);
    const [row] = inheritance.nodes.filter(({ environment }: { environment: object | null }) => environment !== null);
    expect(row.responsibility).toBe('SHARED');
    expect(idsOf(row.responsibilities)).toEqual(idsOf(clause.responsibilities));
  });

  it('tells of leverage which requirements are inherited, and of a row that a source states it', async () => {
    const { certificate: own, explain } = await mustAsk(
      ask,
      `{
        certificate(id: "certificate/own") { restsOn { nodes { path { inheritedClauses { id } } } } }
        explain(
          subject: "service/cup", environment: "environment/cloud", clause: "clause/high/1", certificate: "certificate/middle",
          asOf: "2031-08-01"
        ) { sentence rows { certainty } }
      }`,
      {},
    );
    expect(own.restsOn.nodes).toEqual([
      { path: [{ inheritedClauses: [{ id: 'clause/catalog/2' }, { id: 'clause/high/1' }] }] },
    ]);
    expect(explain.rows).toEqual([{ certainty: 'DERIVED' }]);
    expect(explain.sentence).toContain('a source states that this requirement is inherited from there');
  });
});

function describeRow({ subject, clause, basis, certainty, contradicted, possibleBecause }: ReferenceRow): string {
  const place = `${subject.replace('service/', '')} ${clause.replace('clause/', '')}`;
  const because = possibleBecause.length === 0 ? '' : ` (${possibleBecause.join(' ')})`;
  return `${place}: ${basis} ${certainty}${contradicted ? ' contradicted' : ''}${because}`;
}

function idsOf(nodes: readonly { readonly id: string }[]): string[] {
  return nodes.map(({ id }) => id).sort();
}
