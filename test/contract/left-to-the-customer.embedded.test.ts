import { expect, it } from 'vitest';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import {
  certificate,
  clauseId,
  entry,
  environments,
  leverage,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const [top, ...topLinks] = certificate('top', 'high', { number: 'T-1', customerKeeps: 'Keys of Top stay.' });

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...services('pot'),
  ...standard('high', ['1']),
  ...standard('low', ['1', '2']),
  top as EntityFact,
  ...topLinks,
  // States the number of the certificate, but nothing about the customer.
  { ...(top as EntityFact), properties: { number: 'T-1' }, sourceIds: ['source/two'] },
  ...certificate('base', 'low', { customerKeeps: 'Keys of Base stay' }),
  ...standard('silent', ['1']),
  ...certificate('quiet', 'silent'),
  entry('quiet', 'pot', 'cloud'),
  leverage('top', 'base'),
  // More entries than the default number of evidence steps.
  ...Array.from({ length: 12 }, (_entry, day) =>
    entry('top', 'pot', 'cloud', { validFrom: `2030-01-${10 + day}`, validUntil: '2040-01-01' }),
  ),
  responsibility(clauseId('low', '1'), 'cloud', 'PROVIDER'),
  responsibility(clauseId('low', '1'), 'cloud', 'CUSTOMER', 'base'),
  responsibility(clauseId('low', '1'), 'cloud', 'SHARED', 'top'),
  responsibility(clauseId('low', '1'), 'island', 'SHARED'),
];

const ROWS = `query ($clause: ID!, $kinds: [EvidenceKind!], $first: Int! = 10) {
  inheritance(filter: { leverageHops: 1, clauses: [$clause], certificates: ["certificate/base"] }, asOf: "2031-06-01") { nodes {
    responsibility
    responsibilities { kind certificate { name } environment { name } sources { id } }
    customerKeeps { certificate { id } text sources { id } }
    evidence(kinds: $kinds, first: $first) {
      kind sentence statement { id } node { id ... on Certificate { name } ... on Clause { number } } sources { id }
    }
    evidenceCount
  } } }`;

interface Step {
  readonly kind: string;
  readonly sentence: string;
  readonly statement: object | null;
  readonly node: { readonly id: string } | null;
}

describeWithFacts("The customer's share", FACTS, (open) => {
  const rowOf = async (number: string, variables: object = {}) => {
    const { nodes } = (await open().must(ROWS, { clause: clauseId('low', number), ...variables })).inheritance;
    expect(nodes).toHaveLength(1);
    return nodes[0] as { evidence: Step[]; evidenceCount: number; responsibilities: object[]; customerKeeps: object[] };
  };

  it('is on the row: the responsibilities that count, weakest first', async () => {
    expect(await rowOf('1')).toMatchObject({
      responsibility: 'CUSTOMER',
      responsibilities: [
        {
          kind: 'CUSTOMER',
          certificate: { name: 'Base' },
          environment: { name: 'Cloud' },
          sources: [{ id: 'source/one' }],
        },
        { kind: 'PROVIDER', certificate: null, environment: { name: 'Cloud' } },
      ],
    });
    expect(await rowOf('2')).toMatchObject({ responsibility: 'UNKNOWN', responsibilities: [] });
  });

  it('is on the row: the texts of its certificate, then of those on the leverage path, with their sources', async () => {
    expect((await rowOf('2')).customerKeeps).toEqual([
      { certificate: { id: 'certificate/base' }, text: 'Keys of Base stay', sources: [{ id: 'source/one' }] },
      { certificate: { id: 'certificate/top' }, text: 'Keys of Top stay.', sources: [{ id: 'source/one' }] },
    ]);
  });

  it('is in an assessment with the same sources', async () => {
    const { certificates } = (
      await open().must(`{ assessment(leverageHops: 1
        standard: "standard/low", environment: "environment/cloud", services: ["service/pot"], asOf: "2031-06-01"
      ) { certificates { certificate { id } customerKeeps customerKeepsSources { id } sources { id } } } }`)
    ).assessment;
    expect(certificates[1]).toEqual({
      certificate: { id: 'certificate/top' },
      customerKeeps: 'Keys of Top stay.',
      customerKeepsSources: [{ id: 'source/one' }],
      sources: [{ id: 'source/one' }, { id: 'source/two' }],
    });
  });

  it('has no text and no sources if the certificate has none', async () => {
    const { certificates } = (
      await open().must(`{ assessment(leverageHops: 1
        standard: "standard/silent", environment: "environment/cloud", services: ["service/pot"], asOf: "2031-06-01"
      ) { certificates { customerKeeps customerKeepsSources { id } } } }`)
    ).assessment;
    expect(certificates).toEqual([{ customerKeeps: null, customerKeepsSources: [] }]);
  });

  it('names in its evidence step the certificate with the text', async () => {
    const { evidence } = await rowOf('1', { kinds: ['CUSTOMER'] });
    expect(evidence).toEqual([
      {
        kind: 'CUSTOMER',
        sentence: 'What the customer keeps according to “Base”: “Keys of Base stay”.',
        statement: null,
        node: { id: 'certificate/base', name: 'Base' },
        sources: [{ id: 'source/one' }],
      },
      {
        kind: 'CUSTOMER',
        sentence: 'What the customer keeps according to “Top” (T-1): “Keys of Top stay.”',
        statement: null,
        node: { id: 'certificate/top', name: 'Top' },
        sources: [{ id: 'source/one' }],
      },
    ]);
  });

  it('has a node in each step without a statement, and only there', async () => {
    const { evidence } = await rowOf('1', { first: 100 });
    const about = evidence.map(({ kind, statement, node }) => [kind, statement === null ? node?.id : node]);
    expect(about.slice(0, 6)).toEqual([
      ['SCOPE', null],
      ['LEVERAGE', null],
      ['CERTIFICATION', null],
      ['CERTIFICATION', 'certificate/top'],
      ['REQUIREMENT', clauseId('low', '1')],
      ['RESPONSIBILITY', null],
    ]);
    expect(about.every(([, node]) => node !== undefined)).toBe(true);
  });
});

describeWithFacts('Evidence of selected kinds', FACTS, (open) => {
  it('keeps the order of all evidence, and evidenceCount counts all kinds', async () => {
    const ask = async (variables: object) =>
      (await open().must(ROWS, { clause: clauseId('low', '1'), ...variables })).inheritance.nodes[0];
    const all = await ask({ first: 100 });
    const kinds = ['FURTHER_SUPPORT', 'CUSTOMER', 'SCOPE'];
    const some = await ask({ kinds, first: 100 });
    expect(some.evidence).toEqual(all.evidence.filter(({ kind }: Step) => kinds.includes(kind)));
    expect(some.evidence[0].kind).toBe('SCOPE');
    expect((await ask({ kinds, first: 2 })).evidence).toEqual(some.evidence.slice(0, 2));
    expect((await ask({ kinds: [] })).evidence).toEqual([]);
    expect((await ask({ kinds: null, first: 100 })).evidence).toEqual(all.evidence);
    expect([all.evidenceCount, some.evidenceCount]).toEqual([all.evidence.length, all.evidence.length]);
  });
});
