import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const AGREEING = Array.from({ length: 12 }, (_item, position) => `agreeing-${position}`);

const FACTS = [
  source('one'),
  source('rival'),
  ...AGREEING.map((name) => source(name)),
  ...environments('cloud'),
  ...services('torch'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  ...AGREEING.map((name) => entry('main', 'torch', 'cloud', { sources: [`source/${name}`] })),
  entry('main', 'torch', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/rival'] }),
];

const QUERY = `{
  inheritance(filter: { services: ["service/torch"] }, asOf: "2031-06-01") {
    nodes { contradicted evidence { kind sources { id } } }
  }
}`;

describeWithFacts('A row that many sources agree on', FACTS, (open) => {
  it('cites the contradicting source before further sources that agree', async () => {
    const { nodes } = (await open().must(QUERY)).inheritance;
    expect(nodes).toMatchObject([{ contradicted: true }]);
    expect(nodes[0].evidence).toHaveLength(10);
    expect(nodes[0].evidence.slice(0, 5)).toMatchObject([
      { kind: 'SCOPE' },
      { kind: 'CERTIFICATION' },
      { kind: 'REQUIREMENT' },
      { kind: 'CONTRADICTION', sources: [{ id: 'source/rival' }] },
      { kind: 'FURTHER_SUPPORT' },
    ]);
  });
});
