import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'sea'),
  ...services('vault', 'queue'),
  ...standard('rules', ['1', '2']),
  ...certificate('soon', 'rules', { expiresOn: '2031-08-31' }),
  ...certificate('open', 'rules'),
  entry('soon', 'vault', 'cloud'),
  entry('open', 'queue', 'cloud', { validUntil: '2031-07-01' }),
];

const IMPACT = `
  query ($filter: InheritanceFilter!) {
    expiryImpact(until: "2033-12-31", asOf: "2031-06-01", filter: $filter) {
      totalCount unknownCount nodes { certificate { id } losses { totalCount } } endings { totalCount } notes { code sentence }
    }
  }`;

const ASSESSMENT = `
  query ($services: [ID!]!) {
    assessment(standard: "standard/rules", environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      services { id } outcome totals { requirements covered some unknown } responsibilities { responsibility count }
      byService { service { id } certainty } requirements { nodes { services { service { id } } } } notes { code sentence }
    }
  }`;

const noteOn = (id: string) => ({ code: 'UNKNOWN_ID', sentence: expect.stringContaining(`"${id}"`) });

describeWithFacts('An unknown id in a filter', FACTS, (open) => {
  const impact = async (filter: object) => (await open().must(IMPACT, { filter })).expiryImpact;
  const assessment = async (...ids: readonly string[]) => (await open().must(ASSESSMENT, { services: ids })).assessment;

  it.each([
    ['services', 'service/nobody'],
    ['families', 'family/nobody'],
    ['environments', 'environment/nobody'],
    ['certificates', 'certificate/nobody'],
    ['standards', 'standard/nobody'],
    ['clauses', 'clause/rules/nobody'],
  ])('leaves no lapsing certificates if all %s are unknown, and adds a note', async (list, id) => {
    const { notes, ...answer } = await impact({ [list]: [id] });
    expect(answer).toMatchObject({ totalCount: 0, unknownCount: 0, nodes: [], endings: { totalCount: 0 } });
    expect(notes).toContainEqual(noteOn(id));
  });

  it('is named in the summary of a matrix, without a sentence on the scope', async () => {
    const { scopeMatrix } = await open().must(
      '{ scopeMatrix(filter: { services: ["service/nobody"] }, columns: ENVIRONMENTS) { summary { sentences } } }',
    );
    expect(scopeMatrix.summary.sentences).toEqual([noteOn('service/nobody').sentence]);
  });

  it('is named in the summary of a matrix or rows, before the sentences on the known ids', async () => {
    const filter =
      '{ services: ["service/nobody", "service/vault"], environments: ["environment/sea"], standards: ["standard/rules"] }';
    const { scopeMatrix, inheritance } = await open().must(
      `{ scopeMatrix(filter: ${filter}, columns: STANDARDS) { totalCount summary { sentences } }
         inheritance(filter: ${filter}) { totalCount summary { sentences } } }`,
    );
    const { sentence } = noteOn('service/nobody');
    expect(scopeMatrix.totalCount).toBe(1);
    expect(scopeMatrix.summary.sentences).toEqual([sentence, expect.stringContaining('No source shows')]);
    expect(inheritance.summary.sentences[0]).toEqual(sentence);
    expect(inheritance.summary.sentences.at(-1)).toContain('in other environments: Cloud');
  });

  it('does not change the lapsing certificates for the known ids, except for the note', async () => {
    const alone = await impact({ services: ['service/vault'] });
    const both = await impact({ services: ['service/nobody', 'service/vault'] });
    expect(alone.nodes).toMatchObject([{ certificate: { id: 'certificate/soon' }, losses: { totalCount: 1 } }]);
    expect(both).toEqual({ ...alone, notes: [expect.objectContaining(noteOn('service/nobody')), ...alone.notes] });
  });

  it.each([
    ...['services', 'families', 'environments', 'certificates', 'standards', 'clauses'],
    ...['bases', 'certainties', 'responsibilities'],
  ])('differs from an empty list of %s, which also gives no lapsing certificates', async (list) => {
    const nothing = { totalCount: 0, unknownCount: 0, nodes: [], endings: { totalCount: 0 } };
    expect(await impact({ [list]: [] })).toMatchObject(nothing);
  });

  it('counts as an uncovered service in an assessment', async () => {
    const { notes, ...answer } = await assessment('service/nobody', 'service/vault');
    expect(answer).toMatchObject({
      services: [{ id: 'service/vault' }],
      outcome: 'SOME',
      totals: { requirements: 2, covered: 0, some: 2, unknown: 0 },
      responsibilities: [{ responsibility: 'UNKNOWN', count: 2 }],
      byService: [{ service: { id: 'service/vault' }, certainty: 'STATED' }],
    });
    expect(answer.requirements.nodes[0].services).toEqual([{ service: { id: 'service/vault' } }]);
    expect(notes).toContainEqual({
      code: 'UNKNOWN_ID',
      sentence:
        'The graph has no service "service/nobody" at revision 1: it counts as a service that inherits nothing. Search by name to find the right one.',
    });
    expect(await assessment('service/vault')).toMatchObject({ outcome: 'COVERED' });
  });

  it('leaves an assessment UNKNOWN if no service is known', async () => {
    const { notes, ...answer } = await assessment('service/nobody');
    expect(answer).toMatchObject({
      services: [],
      outcome: 'UNKNOWN',
      totals: { requirements: 2, unknown: 2 },
      byService: [],
    });
    expect(notes).toContainEqual(noteOn('service/nobody'));
  });
});
