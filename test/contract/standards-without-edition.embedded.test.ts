import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';

const HIGH = 'standard/fedramp-high';
const REV_4 = 'standard/fedramp-r4-high';
const REV_5 = 'standard/fedramp-r5-high';
const EDITIONS = [REV_4, REV_5];
/** On the first day both editions may apply; on the second only Rev. 5 is in force. */
const BOTH = '2026-06-23';
const REV_5_ALONE = '2026-06-24';

describeSeeded('A standard cited without an edition', (open) => {
  const ask = (document: string, variables: object = {}) => mustAsk(open().ask, document, { ...variables });

  it('has rows for each edition that may be in force, and a note that names the editions', async () => {
    const { inheritance } = await ask(`{
      inheritance(filter: { services: ["service/key-vault"], standards: ["${HIGH}"] }, asOf: "${BOTH}", first: 2) {
        totalCount notes { code nodeIds } nodes { clause { number } standard { id } certainty }
      }
    }`);
    expect(inheritance.totalCount).toBe(421 + 410);
    expect(inheritance.nodes).toEqual(
      EDITIONS.map((id) => ({ clause: { number: 'AC-1' }, standard: { id }, certainty: 'POSSIBLE' })),
    );
    expect(inheritance.notes).toContainEqual({ code: 'STANDARD_WITHOUT_EDITION', nodeIds: EDITIONS });
  });

  it('has rows for the only edition in force, with the last day of the other one as evidence', async () => {
    const { inheritance } = await ask(`{
      inheritance(filter: { services: ["service/key-vault"], standards: ["${HIGH}"] }, asOf: "${REV_5_ALONE}", first: 1) {
        totalCount
        nodes { standard { id } certainty evidence { kind sentence sources { id } } }
        facets { certainties { certainty count } }
      }
    }`);
    expect(inheritance.totalCount).toBe(410);
    expect(inheritance.facets.certainties).toEqual([{ certainty: 'DERIVED', count: 410 }]);
    const [{ standard, evidence }] = inheritance.nodes;
    expect(standard).toEqual({ id: REV_5 });
    expect(evidence).toContainEqual({
      kind: 'CERTIFICATION',
      sentence: 'FedRAMP Rev. 4 High is in force up to and including 2026-06-23.',
      sources: [{ id: 'source/fedramp-r5-transition' }, { id: 'source/fedramp-rules' }],
    });
  });

  it('resolves to an edition by each of its names', async () => {
    const meant = async (name: string) => {
      const { resolve } = await ask('query ($names: [String!]!) { resolve(names: $names) { node { id } } }', {
        names: [name],
      });
      return resolve[0].node?.id ?? null;
    };
    expect(await meant('ISO 27001:2022')).toBe('standard/iso-27001-2022');
    expect(await meant('ISO 27001:2022 A.5.1')).toBe('clause/iso-27001-2022/A.5.1');
    expect(await meant('FedRAMP High (Rev. 5)')).toBe(REV_5);
    expect(await meant('AC-2 of FedRAMP High Rev. 5')).toBe('clause/fedramp-r5-high/AC-2');
    expect(await meant('ISO 27001:2019')).toBeNull();
  });

  it.each([HIGH, REV_4, REV_5])('matches scope entries of certificates that may certify %s', async (standard) => {
    const { services, scopeEntries, certificates } = await ask(
      `query ($standards: [ID!]) {
        services(filter: { standards: $standards }, first: 1) { totalCount }
        scopeEntries(filter: { standards: $standards }, first: 1) { totalCount }
        certificates(filter: { standards: $standards }, first: 10) { nodes { id } }
      }`,
      { standards: [standard] },
    );
    expect([services.totalCount, scopeEntries.totalCount]).toEqual([176, 176]);
    expect(certificates.nodes.map(({ id }: { id: string }) => id)).toEqual(
      ['az', 'az-gov', 'm365gcchigh'].map((one) => `certificate/${one}-fedramp-high`),
    );
  });

  it('has a matrix column for each edition', async () => {
    const { scopeMatrix } = await ask(`{
      scopeMatrix(filter: { services: ["service/key-vault"], standards: ["${HIGH}"] }, columns: STANDARDS, asOf: "${BOTH}", first: 1) {
        columns { node { id } } nodes { cells { certainty } } summary { sentences }
      }
    }`);
    expect(scopeMatrix.summary.sentences).toContain(
      'No source states which edition applies, so all of it is possible only.',
    );
    expect(scopeMatrix.columns).toEqual(EDITIONS.map((id) => ({ node: { id } })));
    expect(scopeMatrix.nodes).toEqual([{ cells: [{ certainty: 'POSSIBLE' }, { certainty: 'POSSIBLE' }] }]);
  });

  it.each([
    [BOTH, 'POSSIBLE', 'the latest edition in force on that day, as far as sources state'],
    [REV_5_ALONE, 'COVERED', 'the only edition in force on that day, as far as sources state'],
    ['2020-01-01', 'POSSIBLE', 'the only edition in force on that day, as far as sources state'],
  ])('has an assessment of one edition, which it names, on %s', async (asOf, outcome, which) => {
    const { assessment } = await ask(`{
      assessment(standard: "${HIGH}", environment: "environment/azure", services: ["service/key-vault"], asOf: "${asOf}") {
        standard { id designation } outcome totals { requirements } notes { code nodeIds sentence }
        summary { sentences reservations }
      }
    }`);
    const isEarly = asOf < '2023-05-30';
    expect(assessment).toMatchObject({
      standard: { id: isEarly ? REV_4 : REV_5 },
      outcome,
      totals: { requirements: isEarly ? 421 : 410 },
    });
    const [note] = assessment.notes;
    const { designation } = assessment.standard;
    const sentence = `FedRAMP High is cited without an edition, so this assesses ${designation}: ${which}.`;
    expect(note).toEqual({ code: 'STANDARD_WITHOUT_EDITION', nodeIds: EDITIONS, sentence });
    expect(assessment.summary.sentences).toContain(sentence);
    expect(assessment.summary.reservations).toContain(sentence);
  });

  it('has a note in a comparison on the editions that can be compared', async () => {
    const { standardGap } = await ask(`{
      standardGap(from: "${HIGH}", to: "standard/nist-800-53-r5", first: 1) { totals { clauses } notes }
    }`);
    expect(standardGap.totals.clauses).toBe(0);
    expect(standardGap.notes).toHaveLength(1);
    expect(standardGap.notes[0]).toContain('FedRAMP Rev. 4 High and FedRAMP Rev. 5 High');
  });

  it.each([
    ['both editions', 'AC-2', 'Account Management', []],
    ['Rev. 5 only', 'SR-1', null, []],
    ['Rev. 4 only', 'SA-9(4)', null, []],
    ['either edition, with the title of one', 'AC-1', 'Policy and Procedures', []],
    ['neither edition', 'AC-99', null, ['CITATION_UNKNOWN', 'CITATION_UNKNOWN']],
    ['either edition, with a wrong title', 'AC-2', 'Tea Management', ['CITATION_TITLE', 'CITATION_TITLE']],
    ['another standard in the citation', 'AC-99 of NIST SP 800-53 Rev. 5', null, ['CITATION_UNKNOWN']],
  ])('accepts or rejects a citation of a clause of %s', async (_of, number, title, kinds) => {
    const { checkCitations } = await ask(
      `query ($citations: [CitationInput!]!) { checkCitations(standard: "${HIGH}", citations: $citations) { kind } }`,
      { citations: [{ number, title }] },
    );
    expect(checkCitations.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  });

  it('means the edition of the question in a citation', async () => {
    const { checkCitations } = await ask(`{
      checkCitations(standard: "${REV_5}", citations: [{ number: "SA-9(4) of FedRAMP High" }]) { kind nodes { id } }
    }`);
    const inCatalog = { id: 'clause/nist-800-53-r5/SA-9(4)' };
    expect(checkCitations).toEqual([{ kind: 'CITATION_UNKNOWN', nodes: [{ id: REV_5 }, inCatalog] }]);
  });

  it('resolves with a clause number to the editions that have the clause', async () => {
    const { resolve } = await ask(`{
      resolve(names: ["FedRAMP High AC-2", "SR-1 of FedRAMP High"], kinds: [CLAUSE]) {
        count node { id } nearest { node { id } }
      }
    }`);
    expect(resolve).toEqual([
      {
        count: 2,
        node: null,
        nearest: ['r5', 'r4'].map((edition) => ({ node: { id: `clause/fedramp-${edition}-high/AC-2` } })),
      },
      { count: 1, node: { id: 'clause/fedramp-r5-high/SR-1' }, nearest: [] },
    ]);
  });

  it('does not refer to an edition before its first day', async () => {
    const { explain } = await ask(`{
      explain(
        subject: "service/key-vault", environment: "environment/azure", clause: "clause/fedramp-r5-high/AC-2", asOf: "2023-05-29"
      ) { inherited reasons { code sentence } }
    }`);
    expect(explain).toMatchObject({ inherited: false, reasons: [{ code: 'OTHER_STANDARD' }] });
    expect(explain.reasons[0].sentence).toContain('FedRAMP Rev. 4 High');
  });

  it('is not reported as lacking requirements if its editions have them', async () => {
    const { findings } = await ask(
      '{ findings(kinds: [STANDARD_WITHOUT_CLAUSES], first: 100) { nodes { nodes { id } } } }',
    );
    const named = findings.nodes.map(({ nodes: [standard] }: { nodes: { id: string }[] }) => standard?.id);
    expect(named).toContain('standard/dod-il2');
    expect(named).not.toContain(HIGH);
  });
});
