import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  entry,
  environments,
  families,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const DAYS = { issuedOn: '2030-01-01', expiresOn: '2035-12-31' };

const FACTS = [
  source('one', { title: 'List' }),
  source('two', { title: 'Rival', readOn: '2030-02-02' }),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('pot', 'lid', 'knob', 'spoon', 'many'),
  ...standard('rules'),
  clause('rules', '1', { title: 'Tea' }),
  ...standard('low', ['1']),
  ...certificate('main', 'rules', { number: 'M-1', ...DAYS }),
  ...certificate('nameless', 'rules', DAYS),
  ...certificate('beneath', 'low', DAYS),
  leverage('main', 'beneath'),
  membership('COMPONENT_OF', 'service/lid', 'service/pot'),
  membership('COMPONENT_OF', 'service/knob', 'service/lid', true),
  membership('IN_FAMILY', 'service/spoon', 'family/kitchen'),
  entry('main', 'pot', 'cloud'),
  entry('main', 'family/kitchen', null),
  entry('nameless', 'many', 'cloud', { sources: ['source/one', 'source/two'] }),
  entry('main', 'many', null),
];

const EXPLAIN = `
  query ($subject: ID!, $clause: ID! = "clause/rules/1", $certificate: ID) {
    explain(leverageHops: 1, subject: $subject, clause: $clause, certificate: $certificate, asOf: "2031-06-01") {
      sentence reasons { code } rows { certificate { name } certainty }
      nodes { name kind node { id } } edges { id from to verb statement { __typename } }
    }
  }`;

const PATHS: readonly [subject: string, sentence: string, nodes: readonly string[], edges: readonly string[]][] = [
  [
    'service/pot',
    'Pot in Cloud inherits 1 (Tea) of Rules on 2031-06-01 through certificate “Main” (listed; source “List”, read 2030-01-01).',
    ['Pot', 'Main', 'Cloud', 'Rules', '1 Tea'],
    [
      'certificate/main lists as in scope service/pot',
      'service/pot is in scope in environment/cloud',
      'certificate/main certifies standard/rules',
      'clause/rules/1 is part of standard/rules',
    ],
  ],
  [
    'service/knob',
    'Knob in Cloud may inherit 1 (Tea) of Rules on 2031-06-01 through certificate “Main” (as a component of what is listed; source “List”, read 2030-01-01); Knob presumably is a component of Lid, which is concluded from its name only.',
    ['Knob', 'Lid', 'Pot', 'Main', 'Cloud', 'Rules', '1 Tea'],
    [
      'service/knob presumably is a component of service/lid',
      'service/lid is a component of service/pot',
      'certificate/main lists as in scope service/pot',
      'service/pot is in scope in environment/cloud',
      'certificate/main certifies standard/rules',
      'clause/rules/1 is part of standard/rules',
    ],
  ],
  [
    'service/spoon',
    'Spoon, where no environment is stated, may inherit 1 (Tea) of Rules on 2031-06-01 through certificate “Main” (through its family; source “List”, read 2030-01-01).',
    ['Spoon', 'Kitchen', 'Main', 'Rules', '1 Tea'],
    [
      'service/spoon belongs to family/kitchen',
      'certificate/main lists as in scope family/kitchen',
      'certificate/main certifies standard/rules',
      'clause/rules/1 is part of standard/rules',
    ],
  ],
  [
    'family/kitchen',
    'Kitchen, where no environment is stated, may inherit 1 (Tea) of Rules on 2031-06-01 through certificate “Main” (the family is named as a whole; source “List”, read 2030-01-01).',
    ['Kitchen', 'Main', 'Rules', '1 Tea'],
    [
      'certificate/main lists as in scope family/kitchen',
      'certificate/main certifies standard/rules',
      'clause/rules/1 is part of standard/rules',
    ],
  ],
  [
    'service/many',
    'Many in Cloud inherits 1 (Tea) of Rules on 2031-06-01 through certificate “Nameless” (listed; sources “List”, read 2030-01-01; “Rival”, read 2030-02-02). Elsewhere: no environment stated (may inherit, listed).',
    ['Many', 'Nameless', 'Cloud', 'Rules', '1 Tea'],
    [
      'certificate/nameless lists as in scope service/many',
      'service/many is in scope in environment/cloud',
      'certificate/nameless certifies standard/rules',
      'clause/rules/1 is part of standard/rules',
    ],
  ],
];

interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verb: string;
}

describeWithFacts('An explanation of an inherited requirement', FACTS, (open) => {
  const explain = async (variables: object) => (await open().must(EXPLAIN, { ...variables })).explain;

  it.each(PATHS)('has a sentence, and the path as nodes and edges in order: %s', async (...path) => {
    const [subject, sentence, names, steps] = path;
    const answer = await explain({ subject });
    expect(answer.sentence).toBe(sentence);
    expect(answer.reasons).toEqual([]);
    expect(answer.nodes.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(answer.edges.map(({ from, verb, to }: Edge) => `${from} ${verb} ${to}`)).toEqual(steps);
    const ids = answer.nodes.map(({ node }: { node: { id: string } }) => node.id);
    for (const { from, to } of answer.edges as Edge[]) expect(ids).toEqual(expect.arrayContaining([from, to]));
    expect(new Set(answer.edges.map(({ id }: Edge) => id)).size).toBe(steps.length);
  });

  it('follows leverage from certificate to certificate', async () => {
    const { sentence, nodes, edges } = await explain({ subject: 'service/pot', clause: 'clause/low/1' });
    expect(sentence).toContain(
      'Pot in Cloud may inherit 1 of Low on 2031-06-01 through certificate “Beneath” (its own certificate “Main” leverages “Beneath”; source “List”, read 2030-01-01); no source states that this requirement is passed on.',
    );
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual(['Pot', 'Main', 'Cloud', 'Beneath', 'Low', '1']);
    expect(edges[2]).toMatchObject({ verb: 'leverages', statement: { __typename: 'Leverage' } });
    expect(edges[4]).toMatchObject({ verb: 'is part of', statement: null });
  });

  it('has all rows, surest first', async () => {
    const { rows } = await explain({ subject: 'service/many' });
    expect(rows).toEqual([
      { certificate: { name: 'Nameless' }, certainty: 'STATED' },
      { certificate: { name: 'Main' }, certainty: 'POSSIBLE' },
    ]);
  });
});
