import { expect, it } from 'vitest';
import { clauseId, environments, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const FACTS = [
  source('one'),
  ...standard('pots', ['1', '2', '3']),
  ...standard('lids', ['A-1', 'A-2', 'A-2(1)']),
  ...environments('kitchen'),
];

describeWithFacts('Workbooks of mappings and responsibilities', FACTS, (open) => {
  const importRows = (name: string, rows: readonly string[], options: object) =>
    importText(open().engine, { name, text: `${rows.join('\n')}\n` }, { source: `source/${name}`, ...options });
  const recipe = (lines: object) => ({ recipe: JSON.stringify(lines) });

  it('keep clauses of one cell together, and rows separate', async () => {
    const report = await importRows(
      'crosswalk.csv',
      [
        'From,Relationship,To,Strength',
        '1,subset of,"A-1, A-2",7',
        '2,,A-2 (1),',
        '3,No relationship,,',
        '3,equal,A-1,x',
      ],
      recipe({ standard: 'standard/pots', target: 'standard/lids' }),
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 4, added: 3, ignored: 1 } });
    expect(report.problems.map(({ id }) => id)).toContain('cell.unread');
    await open().refresh();
    const { standardGap } = await open().must(`{ standardGap(from: "standard/pots", to: "standard/lids") { nodes {
      clause { number } coverage paths { relation toClauses { number } mappings { strength } }
    } } }`);
    expect(standardGap.nodes).toEqual([
      {
        ...{ clause: { number: '1' }, coverage: 'TOGETHER' },
        paths: [
          { relation: 'SUBSET_OF', toClauses: [{ number: 'A-1' }, { number: 'A-2' }], mappings: [{ strength: 7 }] },
        ],
      },
      {
        ...{ clause: { number: '2' }, coverage: 'RELATED' },
        paths: [{ relation: 'RELATED', toClauses: [{ number: 'A-2(1)' }], mappings: [{ strength: null }] }],
      },
      {
        ...{ clause: { number: '3' }, coverage: 'EXACT' },
        paths: [{ relation: 'EQUAL', toClauses: [{ number: 'A-1' }], mappings: [{ strength: null }] }],
      },
    ]);
  });

  it('ask about an unknown word, and refuse a relationship with a missing side or stated in two ways', async () => {
    const lines = { standard: 'standard/pots', target: 'standard/lids' };
    const asked = await importRows('partly.csv', ['From,Relationship,To', '1,partly,A-1'], recipe(lines));
    expect(asked.decisions).toMatchObject([{ kind: 'word.meaning', about: 'partly', rows: 1 }]);
    const said = await importRows(
      'partly.csv',
      ['From,Relationship,To', '1,partly,A-1'],
      recipe({ ...lines, words: { partly: 'INTERSECTS' } }),
    );
    expect(said).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    const endless = await importRows('endless.csv', ['From,Relationship,To', '1,equal,'], recipe(lines));
    expect(endless.problems.map(({ id }) => id)).toContain('row.incomplete');
    expect(endless.state).toBe('REFUSED');
    const twice = await importRows(
      'twice.csv',
      ['From,Relationship,To', '1,equal,A-1', '1,subset of,A-1'],
      recipe(lines),
    );
    expect(twice).toMatchObject({ state: 'REFUSED', problems: [{ id: 'row.contradicts', first: [{ row: 3 }] }] });
  });

  it('combine the parts of a control into one statement, with the wording of the customer’s part', async () => {
    const report = await importRows(
      'matrix.csv',
      [
        'Control ID,Inherited,Shared,Customer,Customer responsibilities',
        'A-1,x,,,',
        'A-2 (a),x,,,',
        'A-2 (b),,,x,Choose a lid.',
        'A-2 (c),,,x,Choose a lid.',
        'A-2(1),,,,',
      ],
      recipe({ standard: 'standard/lids', environment: 'environment/kitchen' }),
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 5, added: 2, ignored: 3 } });
    await open().refresh();
    const found = await Promise.all(
      ['A-1', 'A-2', 'A-2(1)'].map((number) =>
        open().must(
          'query ($id: ID!) { clause(id: $id) { responsibilities { kind providerParts customerParts customerWords } } }',
          { id: clauseId('lids', number) },
        ),
      ),
    );
    expect(found.map(({ clause }) => clause.responsibilities)).toEqual([
      [{ kind: 'PROVIDER_PART', providerParts: null, customerParts: null, customerWords: null }],
      [{ kind: 'SHARED', providerParts: 1, customerParts: 2, customerWords: 'A-2(b), A-2(c): Choose a lid.' }],
      [],
    ]);
  });

  it('do not read a bare “Yes” as a responsibility', async () => {
    const rows = ['Control ID,Can be inherited', 'A-1,Yes', 'A-2,Partial'];
    const lines = { standard: 'standard/lids', environment: 'environment/kitchen' };
    const asked = await importRows('bare.csv', rows, recipe(lines));
    expect(asked.decisions).toMatchObject([{ kind: 'word.meaning', about: 'Yes', rows: 1 }]);
  });

  it('use the letters of a domain as its number if its clauses begin with them', async () => {
    const report = await importRows(
      'domains.csv',
      ['ref_id,name,depth,assessable', ',Organisation (ORG),1,', 'ORG-01,Roles,2,x', ',Other (OTH),1,', '9,Nine,2,x'],
      recipe({ list: 'clauses', standard: 'standard/pots', otherClauses: 'take' }),
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 4, added: 3, leftOut: 1 } });
    await open().refresh();
    const { clause } = await open().must('{ clause(id: "clause/pots/ORG-01") { kind parent { number kind } } }');
    expect(clause).toEqual({ kind: 'REQUIREMENT', parent: { number: 'ORG', kind: 'HEADING' } });
  });
});
