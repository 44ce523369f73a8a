import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const HOPS = ['h5', 'h4', 'h3', 'h2', 'h1', 'cee'];
const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services(...HOPS, 'early'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  // What is in scope is one hop too far away from `h5`.
  ...HOPS.slice(1).map((whole, position) =>
    membership('COMPONENT_OF', `service/${HOPS[position]}`, `service/${whole}`),
  ),
  entry('main', 'cee', 'cloud'),
  entry('main', 'h2', 'cloud', { status: 'PLANNED', validFrom: '2030-01-01', validUntil: '2031-01-01' }),
  entry('main', 'early', 'cloud', { validUntil: '2031-01-01' }),
];

const ASKED = `
  query ($subject: ID!, $asOf: Date!) {
    explain(subject: $subject, environment: "environment/cloud", clause: "clause/rules/1", asOf: $asOf) {
      sentence reasons { code sentence }
    }
    inheritance(filter: { services: [$subject] }, asOf: $asOf) { notes { code } }
  }`;

describeWithFacts('Why not, where nothing is in scope on any day', FACTS, (open) => {
  const ask = (name: string, asOf = '2031-06-01') => open().must(ASKED, { subject: `service/${name}`, asOf });

  it('does not leave it at the day of what would give nothing', async () => {
    const { explain, inheritance } = await ask('h5');
    expect(explain.reasons).toEqual([
      {
        code: 'ENTRY_NOT_VALID',
        sentence:
          '“Main” lists H2 in Cloud as planned from 2030-01-01 until before 2031-01-01. That does not hold on 2031-06-01, and would give nothing if it did.',
      },
      {
        code: 'NOT_NAMED',
        sentence:
          'No entry of any certificate to Rules names H5 as in scope on any day, nor what it is a component of or the family it belongs to; that says neither yes nor no.',
      },
    ]);
    expect(inheritance.notes.map(({ code }: { code: string }) => code)).toContain('NOT_NAMED');
  });

  it('leaves it at what speaks against it, and at the day of what was in scope', async () => {
    const codesOf = async (name: string, asOf?: string) =>
      (await ask(name, asOf)).explain.reasons.map(({ code }: { code: string }) => code);
    expect(await codesOf('h5', '2030-06-01')).toEqual(['BLOCKED']);
    expect(await codesOf('early')).toEqual(['ENTRY_NOT_VALID']);
  });
});
