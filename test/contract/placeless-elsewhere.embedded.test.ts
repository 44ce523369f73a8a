import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import {
  certificate,
  entry,
  environments,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('places'),
  ...environments('cloud', 'island', 'moon'),
  ...services('cup', 'jug', 'both', 'out'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('wide', 'rules'),
  { ...membership('APPLIES_IN', 'certificate/wide', 'environment/cloud'), sourceIds: ['source/places'] },
  { ...membership('APPLIES_IN', 'certificate/wide', 'environment/island'), sourceIds: ['source/places'] },
  entry('wide', 'cup', null),
  entry('wide', 'out', null, { status: 'PLANNED' }),
  // Leverage applies where the certificate of the entry applies.
  ...certificate('above', 'others'),
  leverage('above', 'wide'),
  membership('APPLIES_IN', 'certificate/above', 'environment/moon'),
  membership('APPLIES_IN', 'certificate/above', 'environment/cloud'),
  entry('above', 'jug', null),
  entry('above', 'both', null),
  entry('wide', 'both', null),
];

const DAY = '2031-06-01';
const ASKED = `query ($filter: InheritanceFilter!) {
  inheritance(filter: $filter, asOf: "${DAY}") { totalCount notes { code sentence nodeIds } }
  scopeMatrix(filter: $filter, columns: CERTIFICATES, asOf: "${DAY}") { notes { code } }
}`;
const EXPLAIN = `query ($subject: ID!) {
  explain(subject: $subject, environment: "environment/moon", clause: "clause/rules/1", asOf: "${DAY}") {
    reasons { code sentence sources { id } }
  }
}`;

interface Note {
  readonly code: string;
  readonly sentence: string;
  readonly nodeIds: readonly string[];
}

describeWithFacts('An entry without an environment in a certificate that applies elsewhere', FACTS, (open) => {
  const notesOn = async (filter: object): Promise<readonly Note[]> => {
    const { inheritance, scopeMatrix } = await open().must(ASKED, {
      filter: { environments: ['environment/moon'], leverageHops: 1, ...filter },
    });
    expect(inheritance.totalCount).toBe(0);
    expect(codesOf(scopeMatrix.notes)).toEqual(codesOf(inheritance.notes));
    return inheritance.notes;
  };
  const codesOf = (notes: readonly Note[]) => notes.map(({ code }) => code);

  it('is not noted if it cannot mean the environment: nothing is in scope there', async () => {
    const filter = { certificates: ['certificate/wide'], services: ['service/cup'] };
    expect(codesOf(await notesOn(filter))).toEqual(['NOT_NAMED']);
    expect(codesOf(await notesOn({ ...filter, services: ['service/out'] }))).toEqual(['NOT_NAMED']);
    const { assessment } = await open().must(`{
      assessment(standard: "standard/rules", environment: "environment/moon", services: ["service/cup", "service/out"], asOf: "${DAY}") {
        byService { exclusions { id } unplaced { id } } notes { code }
      }
    }`);
    const nothing = { exclusions: [], unplaced: [] };
    expect(assessment).toEqual({ byService: [nothing, nothing], notes: [{ code: 'NOT_NAMED' }] });
  });

  it('is noted for subjects with an entry that may mean it, whatever other entries exist', async () => {
    const [note] = (await notesOn({ certificates: ['certificate/wide'] })).filter(
      ({ code }) => code === 'ENVIRONMENT_NOT_STATED',
    );
    expect(note).toMatchObject({
      nodeIds: ['service/both', 'service/jug'],
      sentence:
        'The source names no environment for 2 services of “Wide”: what follows from these entries is not counted for the requested environments.',
    });
    expect(codesOf(await notesOn({ services: ['service/cup', 'service/both'] }))).toEqual(
      expect.arrayContaining(['ENVIRONMENT_NOT_STATED', 'NOT_NAMED']),
    );
  });

  it('is explained by the environments of the certificate and their sources', async () => {
    const reasonsOf = async (name: string) =>
      (await open().must(EXPLAIN, { subject: `service/${name}` })).explain.reasons;
    const sources = [{ id: 'source/one' }, { id: 'source/places' }];
    expect(await reasonsOf('cup')).toEqual([
      {
        code: 'OTHER_ENVIRONMENT',
        sentence:
          '“Wide” lists Cup as in scope, without naming an environment. The certificate applies in Cloud and Island, not in the requested environment.',
        sources,
      },
    ]);
    expect((await reasonsOf('out'))[1]).toEqual({
      code: 'OTHER_ENVIRONMENT',
      sentence:
        '“Wide” lists Out as planned, without naming an environment. The certificate applies in Cloud and Island, not in the requested environment, and puts nothing in scope there either.',
      sources,
    });
    expect(await reasonsOf('jug')).toMatchObject([{ code: 'ENVIRONMENT_NOT_STATED' }]);
  });
});

describeSeeded('An environment of the seed without anything in scope', (open) => {
  it('is reported as such, without entries of certificates that apply elsewhere', async () => {
    const filter = { environments: ['environment/azure-gov-secret'] };
    const { inheritance } = await mustAsk(open().ask, ASKED, { filter });
    expect(inheritance.totalCount).toBe(0);
    expect(inheritance.notes.map(({ code }: Note) => code)).toEqual(['NOTHING_IN_SCOPE']);
  });
});
