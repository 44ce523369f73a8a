import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('year', { date: '2029', readOn: '2031-05-01', shortTitle: 'The list', url: 'https://example.org/year' }),
  source('month', { date: '2030-03', readOn: '2031-05-01', url: 'https://example.org/month' }),
  source('undated', { readOn: '2031-05-01', url: 'https://example.org/undated' }),
  source('one', { readOn: '2031-05-01' }),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud', { sources: ['source/year', 'source/month', 'source/undated'] }),
  entry('main', 'pan', 'cloud', { sources: ['source/year'] }),
  entry('main', 'cup', 'cloud', { sources: ['source/undated'] }),
];

describeWithFacts('The date of a source', FACTS, (open) => {
  it('keeps its precision, next to a short title', async () => {
    const { nodes } = await open().must(
      `{ nodes(ids: ["source/year", "source/month"]) { ... on Source { title shortTitle date } } }`,
      {},
    );
    expect(nodes).toEqual([
      { title: 'Year', shortTitle: 'The list', date: '2029' },
      { title: 'Month', shortTitle: 'Month', date: '2030-03' },
    ]);
  });

  it('is the date on which a row was confirmed, whenever the source was read', async () => {
    const { inheritance } = await open().must(
      `{ inheritance(filter: {}, asOf: "2031-06-01") { nodes { subject { ... on Service { id } } confirmedOn } } }`,
      {},
    );
    expect(inheritance.nodes).toEqual([
      { subject: { id: 'service/cup' }, confirmedOn: null },
      { subject: { id: 'service/pan' }, confirmedOn: '2029' },
      { subject: { id: 'service/pot' }, confirmedOn: '2030-03' },
    ]);
  });

  it('makes the source stale from the last day that it covers, whenever it was read', async () => {
    const stale = async (asOf: string, days: number) => {
      const { findings } = await open().must(
        `query ($asOf: Date!, $days: Int!) {
          findings(kinds: [STALE_SOURCE], asOf: $asOf, staleAfterDays: $days) { nodes { nodes { id } } }
        }`,
        { asOf, days },
      );
      return findings.nodes.map(({ nodes }: { nodes: { id: string }[] }) => nodes[0]?.id);
    };
    expect(await stale('2031-06-01', 365)).toEqual(['source/year', 'source/month']);
    expect(await stale('2030-12-31', 365)).toEqual([]);
    expect(await stale('2031-01-01', 365)).toEqual(['source/year']);
  });
});
