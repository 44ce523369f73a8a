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

/** Derived by hand from docs/inheritance.md. */
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
    'PLANNED on the path excludes rows from its first day',
    '2031-01-01',
    asked('chain', CHAIN, first),
    [
      'chain-4 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-5 high/1: COMPONENT POSSIBLE contradicted (CONTRADICTED)',
      'chain-6 high/1: LISTED POSSIBLE contradicted (CONTRADICTED)',
    ],
  ],
  [
    'requirements that a source states as inherited are DERIVED, by the clause or the one of its catalog',
    '2031-08-01',
    asked('middle', ['cup'], { leverageHops: 1 }),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED', 'cup high/3: LEVERAGED POSSIBLE (LEVERAGED)'],
  ],
  [
    'without requested leverage, only requirements that a source states as inherited count',
    '2031-08-01',
    asked('middle', ['cup']),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED'],
  ],
  [
    'each statement on the path must state the requirement, and a circle ends',
    '2031-08-01',
    asked('base', ['cup'], { leverageHops: 8 }),
    [
      'cup high/1: LEVERAGED POSSIBLE (LEVERAGED)',
      'cup high/2: LEVERAGED DERIVED',
      'cup high/3: LEVERAGED POSSIBLE (LEVERAGED)',
    ],
  ],
  [
    'a reason for a POSSIBLE row also applies to its leveraged rows',
    '2031-08-01',
    asked('middle', ['jug'], { environmentNotStated: true, leverageHops: 1 }),
    [
      'jug high/1: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED)',
      'jug high/2: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED)',
      'jug high/3: LEVERAGED POSSIBLE (ENVIRONMENT_NOT_STATED LEVERAGED)',
    ],
  ],
  [
    'certainties filter DERIVED requirements',
    '2031-08-01',
    asked('middle', ['cup'], { certainties: ['DERIVED'] }),
    ['cup high/1: LEVERAGED DERIVED', 'cup high/2: LEVERAGED DERIVED'],
  ],
  ['leverage is not followed beyond the requested hops', '2031-08-01', asked('base', ['cup']), []],
  [
    'an exception for a subject also applies to rows through its family',
    '2030-06-01',
    asked('excepted', ['pot']),
    ['pot high/1: LISTED STATED', 'pot high/3: LISTED STATED'],
  ],
  [
    'an exception still applies after the entry has ended',
    '2031-01-01',
    asked('excepted', ['pot']),
    ['pot high/1: FAMILY POSSIBLE (EXTENT_SELECT)', 'pot high/3: FAMILY POSSIBLE (EXTENT_SELECT)'],
  ],
  [
    'an entry for another standard gives only that one',
    '2031-06-30',
    asked('excepted', ['pan']),
    ['pan tea-2/1: LISTED STATED', 'pan tea-2/2: LISTED STATED'],
  ],
  ['an entry for an edition gives nothing before that edition', '2030-06-01', asked('excepted', ['pan']), []],
  [
    'rows of the only edition in force are DERIVED',
    '2030-12-31',
    asked('without-edition', ['mug']),
    ['mug tea-1/1: LISTED DERIVED'],
  ],
  [
    'rows of two editions that may be in force are POSSIBLE',
    '2031-06-30',
    asked('without-edition', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/2: LISTED POSSIBLE (EDITION_NOT_STATED)',
    ],
  ],
  [
    'only the later edition counts after the last day of the earlier one, and is DERIVED once its first year is over',
    '2032-01-01',
    asked('without-edition', ['mug']),
    ['mug tea-2/1: LISTED DERIVED', 'mug tea-2/2: LISTED DERIVED'],
  ],
  [
    'a source that states the edition overrides a source that states none',
    '2031-06-30',
    asked('both', ['mug']),
    ['mug tea-2/1: LISTED STATED', 'mug tea-2/2: LISTED STATED'],
  ],
  ['a certificate for a stated edition is not in force before that edition', '2030-12-31', asked('both', ['mug']), []],
  [
    'a disputed edition does not count before it was published',
    '2030-12-31',
    asked('rivals', ['mug']),
    ['mug tea-1/1: LISTED POSSIBLE (STANDARD_DISPUTED)'],
  ],
  [
    'a disputed edition counts from its publication on',
    '2031-06-30',
    asked('rivals', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (STANDARD_DISPUTED)',
      'mug tea-2/1: LISTED POSSIBLE (STANDARD_DISPUTED)',
      'mug tea-2/2: LISTED POSSIBLE (STANDARD_DISPUTED)',
    ],
  ],
  [
    'an edition inferred from a name overrides nothing',
    '2031-06-30',
    asked('guessed', ['mug']),
    [
      'mug tea-1/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/1: LISTED POSSIBLE (EDITION_NOT_STATED)',
      'mug tea-2/2: LISTED POSSIBLE (EDITION_NOT_STATED)',
    ],
  ],
];

describeOnEachEngine('The rules for stated facts', (open) => {
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

  it('yield no finding if a source leaves the edition open', async () => {
    const { findings } = await mustAsk(
      ask,
      '{ findings(kinds: [MEMBERSHIP_DISPUTED]) { nodes { nodes { id } } } }',
      {},
    );
    expect(findings).toEqual({
      nodes: [{ nodes: ['certificate/rivals', 'standard/tea-1', 'standard/tea-2'].map((id) => ({ id })) }],
    });
  });

  it('give a clause the responsibilities that its rows count', async () => {
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

  it('show inherited clauses of leverage, and that a source states the row', async () => {
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
