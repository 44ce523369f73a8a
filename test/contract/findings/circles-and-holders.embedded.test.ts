import { expect, it } from 'vitest';
import { defineWrite } from '../../../src/engine/query.ts';
import { entity } from '../../support/random-graph.ts';
import {
  certificate,
  clause,
  clauseId,
  environments,
  leverage,
  membership,
  responsibility,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const holder = (name: string, holderName: string) =>
  membership('HELD_BY', `certificate/${name}`, `organization/${holderName}`);
const applies = (name: string, place: string) =>
  membership('APPLIES_IN', `certificate/${name}`, `environment/${place}`);

const FACTS = [
  source('one'),
  source('list', { url: 'https://example.org/list' }),
  ...environments('cloud', 'island'),
  entity('Organization', 'organization/maker', { name: 'Maker' }),
  entity('Organization', 'organization/operator', { name: 'Operator' }),
  ...standard('rules'),
  ...standard('others'),
  { ...clause('rules', '1'), sourceIds: ['source/list'] },
  { ...clause('rules', '2'), sourceIds: ['source/list'] },
  responsibility(clauseId('rules', '2'), 'cloud', 'SHARED'),
  ...['a', 'b', 'c', 'd', 'e', 'self'].flatMap((name) => certificate(name, 'others')),
  // A circle of three, one certificate that leads into it, one that it leads to, and one that leverages itself.
  leverage('a', 'b'),
  leverage('b', 'c'),
  leverage('c', 'a'),
  leverage('d', 'a'),
  leverage('c', 'e'),
  leverage('self', 'self'),
  ...certificate('first', 'rules', { expiresOn: '2030-12-31' }),
  ...certificate('second', 'rules'),
  ...certificate('third', 'rules', { issuedOn: '2031-01-01' }),
  ...certificate('elsewhere', 'rules'),
  ...['first', 'second', 'third'].map((name) => applies(name, 'cloud')),
  applies('elsewhere', 'island'),
  holder('first', 'maker'),
  holder('second', 'maker'),
  // Starts after the first has ended, and overlaps the second.
  holder('third', 'operator'),
  holder('elsewhere', 'operator'),
];

const FINDINGS = `query ($kinds: [FindingKind!]) {
  findings(kinds: $kinds, asOf: "2031-06-01") { nodes { kind nodes { id } statements { id } sources { id } } }
}`;
const CITED = `{ checkCitations(standard: "standard/rules", citations: [{ number: "9" }]) { kind sources { id } } }`;

const takeBackClause = defineWrite<{ id: string }, null>({
  name: 'testTakeBackClause',
  text: 'MATCH (node:Entity {id: $id}) SET node.untilRevision = node.fromRevision + 1',
  sample: { id: 'clause/rules/2' },
  decode: () => null,
});

interface Found {
  readonly nodes: readonly { readonly id: string }[];
  readonly statements: readonly object[];
}

describeWithFacts('Findings', FACTS, (open) => {
  const found = async (kind: string) => (await open().must(FINDINGS, { kinds: [kind] })).findings.nodes;
  const idsOf = ({ nodes }: Found) => nodes.map(({ id }) => id);

  it('report circles of leverage, including a certificate that leverages itself', async () => {
    const circles: Found[] = await found('LEVERAGE_CIRCLE');
    expect(circles.map(idsOf)).toEqual([['certificate/a', 'certificate/b', 'certificate/c'], ['certificate/self']]);
    expect(circles.map(({ statements }) => statements.length)).toEqual([3, 1]);
  });

  it('report certificates of different holders for one standard in one environment at the same time', async () => {
    const several: Found[] = await found('SEVERAL_HOLDERS');
    expect(several.map(idsOf)).toEqual([
      [
        'standard/rules',
        'environment/cloud',
        'certificate/second',
        'certificate/third',
        'organization/maker',
        'organization/operator',
      ],
    ]);
  });

  it('about a nonexistent clause cite the source of the clause list', async () => {
    const { checkCitations } = await open().must(CITED);
    expect(checkCitations).toEqual([{ kind: 'CITATION_UNKNOWN', sources: [{ id: 'source/list' }] }]);
    await open().engine.transaction((run) => run(takeBackClause, { id: 'clause/rules/2' }));
    await open().publish([...environments('moon')]);
    open().forget();
    const [hanging] = await found('DANGLING_REFERENCE');
    expect(hanging.sources).toContainEqual({ id: 'source/list' });
  });
});
