import { expect, it } from 'vitest';
import { tellAssessment } from '../support/readable-commands.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules', { issuedOn: '2030-01-01', expiresOn: '9999-12-31' }),
  entry('main', 'pot', 'cloud'),
];

const ON = `
  query ($day: Date!) {
    certificate(id: "certificate/main") { inForce(asOf: $day) scope(asOf: $day) { totalCount } }
    inheritance(filter: { services: ["service/pot"] }, asOf: $day) { totalCount nodes { validFrom validUntil } }
    services(filter: { certificates: ["certificate/main"] }, asOf: $day) { totalCount }
  }`;

// Lists use this date for an unlimited period. No valid date follows it.
describeWithFacts('A certificate until 9999-12-31', FACTS, (open) => {
  it.each(['2030-01-01', '2031-06-01', '9999-12-30', '9999-12-31'])('is in force on %s', async (day) => {
    expect(await open().must(ON, { day })).toEqual({
      certificate: { inForce: true, scope: { totalCount: 1 } },
      inheritance: { totalCount: 1, nodes: [{ validFrom: '2030-01-01', validUntil: null }] },
      services: { totalCount: 1 },
    });
  });

  it('is the same as no end for an entry', async () => {
    expect(await open().publish([entry('main', 'pot', 'cloud', { validUntil: '9999-12-31' })])).toBe('');
  });

  it('is not in force before its first day', async () => {
    const { inheritance } = await open().must(ON, { day: '2029-12-31' });
    expect(inheritance.totalCount).toBe(0);
  });

  it('is reported as having no end, not an unknown one, by an assessment', async () => {
    const system = ['service/pot', '--standard', 'standard/rules', '--environment', 'environment/cloud'];
    const told = await tellAssessment(open().ask, [...system, '--as-of', '2031-06-01']);
    expect(told).toContain('- “Main” – Pot: stated to have no end (source/one).');
  });
});
