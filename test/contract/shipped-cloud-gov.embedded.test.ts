import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { rowsOf } from '../support/published-facts.ts';
import { describeShipped } from '../support/seeded.ts';

const PLATFORM = 'fedramp-r4-moderate-cloud-gov-platform';
const PAGES = 'fedramp-r5-moderate-cloud-gov-pages';
/** Rows of a service's responsibility matrix, read without the program; parts of a control are one row. */
const matrixOf = (name: string) => rowsOf(`cloud-gov/responsibilities/${name}`);

describeShipped('The customer responsibilities of cloud.gov', (open) => {
  const ask = (document: string, variables: Record<string, unknown> = {}) => mustAsk(open().ask, document, variables);
  const rows = async (service: string, standard: string, asOf: string) => {
    const { inheritance } = await ask(
      `query ($filter: InheritanceFilter!, $asOf: Date) {
        inheritance(filter: $filter, asOf: $asOf, first: 1) {
          totalCount
          facets { certainties { certainty } responsibilities { responsibility count } }
        }
      }`,
      { filter: { services: [`service/${service}`], standards: [`standard/${standard}`] }, asOf },
    );
    const { certainties, responsibilities } = inheritance.facets;
    const counts = responsibilities.map((one: Count) => [one.responsibility, one.count]);
    return {
      total: inheritance.totalCount,
      certainties: certainties.map(({ certainty }: { certainty: string }) => certainty),
      counts: Object.fromEntries(counts),
    };
  };

  it('are known for Pages with the current baseline, and for the Platform with the one that ended', async () => {
    const pages = await rows('cloud-gov-pages', 'fedramp-r5-moderate', '2026-12-01');
    expect(pages).toEqual({ total: 323, certainties: ['DERIVED'], counts: { UNKNOWN: 2, ...countsOf(PAGES) } });
    const platform = await rows('cloud-gov-platform', 'fedramp-r4-moderate', '2025-01-01');
    expect(platform).toEqual({ total: 325, certainties: ['POSSIBLE'], counts: countsOf(PLATFORM) });
  });

  it('do not apply to the other service, or to another revision of the baseline', async () => {
    const unknown = (total: number) => ({ total, counts: { UNKNOWN: total } });
    expect(await rows('cloud-gov-platform', 'fedramp-r5-moderate', '2026-12-01')).toMatchObject(unknown(323));
    expect(await rows('cloud-gov-pages', 'fedramp-r4-moderate', '2025-01-01')).toMatchObject(unknown(325));
  });

  it('have the text of the matrix, with the parts of the control', async () => {
    const { explain } = await ask(`{
      explain(
        subject: "service/cloud-gov-pages", environment: "environment/cloud-gov-pages"
        clause: "clause/fedramp-r5-moderate/AC-2", asOf: "2026-12-01"
      ) { rows { responsibilities { customerWords sources { id } } evidence { kind sentence } } }
    }`);
    const [{ responsibilities, evidence }] = explain.rows;
    expect(responsibilities).toEqual([
      {
        customerWords: expect.stringContaining('\nAC-2(b): The customer assigns an account manager to their account\n'),
        sources: [{ id: 'source/cg-pages-crm' }],
      },
    ]);
    const [{ sentence }] = evidence.filter(({ kind }: { kind: string }) => kind === 'RESPONSIBILITY');
    expect(sentence).toContain('in the words of the source: “AC-2(a): Site owner is responsible');
    expect(sentence).not.toContain('\n');
  });

  it('belong to the authorization and the offering of the Marketplace, found by name', async () => {
    const { resolve, certificate } = await ask(`{
      resolve(names: ["cloud.gov", "Cloud.gov", "cloud.gov PaaS"]) { node { id } }
      certificate(id: "certificate/fedramp-f1607067912") { number status level issuedOn environments { id } }
    }`);
    expect(resolve.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
      'environment/cg-tts-cloud-gov',
      'environment/cg-tts-cloud-gov',
      'service/cloud-gov-platform',
    ]);
    expect(certificate).toEqual({
      number: 'F1607067912',
      status: 'AUTHORIZED',
      level: 'Moderate',
      issuedOn: '2017-02-02',
      environments: [{ id: 'environment/cg-tts-cloud-gov' }, { id: 'environment/cloud-gov-pages' }],
    });
  });
});

interface Count {
  readonly responsibility: string;
  readonly count: number;
}

function countsOf(matrix: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { responsibility = '' } of matrixOf(matrix)) counts[responsibility] = (counts[responsibility] ?? 0) + 1;
  return counts;
}
