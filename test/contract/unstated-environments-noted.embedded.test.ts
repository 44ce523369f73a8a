import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('cup', 'jug', 'pot'),
  ...standard('old', ['1']),
  ...standard('new', ['1']),
  ...certificate('former', 'old'),
  ...certificate('current', 'new'),
  ...certificate('other', 'new'),
  entry('former', 'cup', null),
  entry('current', 'cup', null),
  entry('current', 'jug', null),
  entry('other', 'pot', 'cloud'),
];

const NOTES = `query ($filter: InheritanceFilter!) {
  inheritance(filter: $filter, asOf: "2031-06-01") { notes { code count sentence nodeIds } }
}`;

describeWithFacts('The note on missing environments', FACTS, (open) => {
  const noteOn = async (filter: object) => {
    const { inheritance } = await open().must(NOTES, { filter });
    return inheritance.notes.find(({ code }: { code: string }) => code === 'ENVIRONMENT_NOT_STATED');
  };

  it('counts each subject once and lists its id, and names the certificates in its sentence', async () => {
    expect(await noteOn({ services: ['service/cup', 'service/pot'] })).toEqual({
      code: 'ENVIRONMENT_NOT_STATED',
      count: 1,
      sentence:
        'The source names no environment for 1 service of “Current” and “Former”: what follows from these entries is possible at most.',
      nodeIds: ['service/cup'],
    });
    expect(await noteOn({ environments: ['environment/cloud'] })).toMatchObject({
      count: 2,
      sentence:
        'The source names no environment for 2 services of “Current” and “Former”: what follows from these entries is not counted for the requested environments.',
      nodeIds: ['service/cup', 'service/jug'],
    });
  });
});
