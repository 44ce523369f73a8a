import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

/** The same except for their names, so that only the ids of their entries differ. */
const NAMES = ['alder', 'birch', 'cedar', 'fir', 'oak', 'pine'];

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...services(...NAMES),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules', { issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  ...NAMES.flatMap((name) => [
    entry('main', name, 'cloud', { validFrom: '2030-02-01', validUntil: '2032-01-01', sources: ['source/one'] }),
    entry('main', name, 'cloud', { validFrom: '2030-03-01', sources: ['source/two'] }),
    entry('main', name, 'cloud', { validFrom: '2031-03-01', sources: ['source/one'] }),
  ]),
];

describeWithFacts('Several entries that support a row equally', FACTS, (open) => {
  it('count by the one that lasts longest, whatever its id, as in an assessment', async () => {
    const ids = JSON.stringify(NAMES.map((name) => `service/${name}`));
    const { inheritance, assessment } = await open().must(`{
      inheritance(filter: { services: ${ids} }, asOf: "2031-06-01") {
        nodes { validFrom validUntil evidence { kind sources { id } } }
      }
      assessment(standard: "standard/rules", environment: "environment/cloud", services: ${ids}, asOf: "2031-06-01") {
        requirements { nodes { lapsesOn } }
      }
    }`);
    const days = { validFrom: '2030-03-01', validUntil: '2033-01-01' };
    expect(inheritance.nodes).toHaveLength(NAMES.length);
    for (const node of inheritance.nodes) {
      expect(node).toMatchObject(days);
      expect(node.evidence[0]).toEqual({ kind: 'SCOPE', sources: [{ id: 'source/two' }] });
    }
    expect(assessment.requirements.nodes).toEqual([{ lapsesOn: days.validUntil }]);
  });
});
