import { expect, it } from 'vitest';
import { entity } from '../support/random-graph.ts';
import { certificate, entry, environments, leverage, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const STATUSES = { authorized: 'AUTHORIZED', ready: 'READY', 'in-process': 'IN_PROCESS', withdrawn: 'WITHDRAWN' };

const FACTS = [
  source('one', { date: '2029-06-01' }),
  source('two', { date: '2030-06-01' }),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...certificate('open', 'rules'),
  ...Object.entries(STATUSES).flatMap(([name, status]) => certificate(name, 'rules', { status })),
  ...certificate('pan', 'rules'),
  ...['open', ...Object.keys(STATUSES)].map((name) => entry(name, 'pot', 'cloud')),
  entry('pan', 'pan', 'cloud'),
  leverage('pan', 'ready'),
];

const ROWS = `query ($filter: InheritanceFilter) {
  inheritance(filter: $filter) { nodes { certificate { id } } notes { code sentence } }
}`;

describeWithFacts('Authorizations that are pending or withdrawn', FACTS, (open) => {
  const throughWhich = async (services: readonly string[]) => {
    const { inheritance } = await open().must(ROWS, { filter: { services, leverageHops: 1 } });
    return inheritance.nodes.map((row: { certificate: { id: string } }) => row.certificate.id);
  };

  it('are never in force, give no rows and close leverage paths', async () => {
    expect(await throughWhich(['service/pot'])).toEqual(['certificate/authorized', 'certificate/open']);
    expect(await throughWhich(['service/pan'])).toEqual(['certificate/pan']);
    const { all, inForce } = await open().must(`{
      all: certificates(filter: { statuses: [READY, IN_PROCESS, WITHDRAWN] }) { nodes { status inForce } }
      inForce: certificates(filter: { inForceOn: "2030-01-01" }) { nodes { id status } }
    }`);
    expect(all.nodes).toEqual([
      { status: 'IN_PROCESS', inForce: false },
      { status: 'READY', inForce: false },
      { status: 'WITHDRAWN', inForce: false },
    ]);
    expect(inForce.nodes).toEqual([
      { id: 'certificate/authorized', status: 'AUTHORIZED' },
      { id: 'certificate/open', status: null },
      { id: 'certificate/pan', status: null },
    ]);
  });

  it.each([
    ['ready', 'ready for an authorization, not authorized'],
    ['in-process', 'authorization in process'],
    ['withdrawn', 'authorization withdrawn'],
  ])('are described by their status: %s', async (name, words) => {
    const id = `certificate/${name}`;
    const { inheritance, explain } = await open().must(
      `query ($filter: InheritanceFilter, $id: ID!) {
        inheritance(filter: $filter, asOf: "2030-01-01") { totalCount notes { code sentence } }
        explain(subject: "service/pot", environment: "environment/cloud", clause: "clause/rules/1", certificate: $id, asOf: "2030-01-01") {
          inherited reasons { code sentence sources { id } }
        }
      }`,
      { filter: { certificates: [id] }, id },
    );
    const called = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const note = `“${called}” is not in force on 2030-01-01 (${words}), so nothing is inherited through it.`;
    expect(inheritance.totalCount).toBe(0);
    expect(inheritance.notes).toContainEqual({ code: 'NOT_IN_FORCE', sentence: note });
    const sentence = `“${called}” lists Pot in Cloud as in scope. The certificate is not in force (${words}).`;
    const reasons = [{ code: 'NOT_IN_FORCE', sentence, sources: [{ id: 'source/one' }] }];
    expect(explain).toEqual({ inherited: false, reasons });
  });

  it("are in force once a later source states that they are authorized, and keep each source's value", async () => {
    const facts = [
      { ...entity('Certificate', 'certificate/ready', { status: 'AUTHORIZED' }), sourceIds: ['source/two'] },
    ];
    await open().publish(facts);
    expect(await throughWhich(['service/pot'])).toContain('certificate/ready');
    const { now, before } = await open().must(
      `query ($revision: Int) {
        now: certificate(id: "certificate/ready") { status inForce words { property value counts source { id } } }
        before: certificate(id: "certificate/ready", revision: $revision) { status inForce words { value } }
      }`,
      { revision: 1 },
    );
    expect(now).toEqual({
      status: 'AUTHORIZED',
      inForce: true,
      words: [
        { property: 'STATUS', value: 'READY', counts: false, source: { id: 'source/one' } },
        { property: 'STATUS', value: 'AUTHORIZED', counts: true, source: { id: 'source/two' } },
      ],
    });
    expect(before).toEqual({ status: 'READY', inForce: false, words: [] });
  });
});
