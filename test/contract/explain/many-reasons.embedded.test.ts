import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const ENDED = Array.from({ length: 25 }, (_none, number) => `ended-${String(number).padStart(2, '0')}`);

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...ENDED.flatMap((name) => [
    ...certificate(name, 'rules'),
    entry(name, 'pot', 'cloud', { validUntil: '2031-01-01' }),
  ]),
  entry('ended-00', 'pan', 'cloud', { validUntil: '2031-01-01' }),
  ...certificate('abroad', 'rules'),
  entry('abroad', 'pot', 'island'),
  ...certificate('silent', 'rules'),
  membership('APPLIES_IN', 'certificate/silent', 'environment/cloud'),
];

const EXPLAIN = `
  query ($subject: ID!, $asOf: Date) {
    explain(subject: $subject, environment: "environment/cloud", clause: "clause/rules/1", asOf: $asOf) {
      asOf revision inherited reasons { code statement { ... on ScopeEntry { certificate { id } } } } reasonCount
    }
  }`;

describeWithFacts('Reasons beyond the limit', FACTS, (open) => {
  const explain = async (subject: string, asOf: string | null = '2031-06-01') =>
    (await open().must(EXPLAIN, { subject, asOf })).explain;

  it('leave room for one of each kind, and are counted', async () => {
    const { reasons, reasonCount } = await explain('service/pot');
    expect(reasonCount).toBe(27);
    const codes = reasons.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...Array(18).fill('ENTRY_NOT_VALID'), 'NOT_NAMED', 'OTHER_ENVIRONMENT']);
    expect(reasons.at(-1).statement.certificate.id).toBe('certificate/abroad');
  });

  it('are counted even if all are shown or there are none', async () => {
    const { reasons, reasonCount } = await explain('service/pan');
    expect([reasons.length, reasonCount]).toEqual([2, 2]);
    const before = await explain('service/pot', '2030-12-31');
    expect(before).toMatchObject({ inherited: true, reasons: [], reasonCount: 0 });
  });

  it('come with their day and revision', async () => {
    const { ask, publish } = open();
    expect(await explain('service/pot')).toMatchObject({ asOf: '2031-06-01', revision: 1 });
    await publish(services('jug'));
    expect(await explain('service/pot')).toMatchObject({ asOf: '2031-06-01', revision: 2 });
    const today = new Date().toISOString().slice(0, 10);
    expect([today, new Date().toISOString().slice(0, 10)]).toContain((await explain('service/pot', null)).asOf);
    const { data } = await ask(EXPLAIN.replace('asOf: $asOf', 'asOf: $asOf, revision: 1'), { subject: 'service/pot' });
    expect(data.explain.revision).toBe(1);
  });
});
