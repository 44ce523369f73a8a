import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { newestHash } from '../support/graph-hash.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importShipped, pathOfShipped } from '../support/shipped-list.ts';

/** Number of services per programme on AWS's pages. */
const LISTED: Readonly<Record<string, number>> = {
  C5: 124,
  'DoD SRG IL6, AWS Secret Region': 50,
  'ENS High': 149,
  GSMA: 128,
  ISMAP: 123,
  'ISO/IEC 27001:2013': 146,
  'ISO/IEC 27701:2019': 146,
  'K-ISMS': 110,
  PCI: 141,
};
const TABLES = ['services', 'certificates', 'scope', 'service-relations', 'aliases'] as const;
const linesOf = (table: string) =>
  readFileSync(join(pathOfShipped('aws'), `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
const rows = Object.fromEntries(TABLES.map((table) => [table, linesOf(table).length]));

describeSeeded('The AWS scope of 2021', (open) => {
  const ask = async (document: string, variables: object = {}) => {
    await open().services.watch.refresh();
    return mustAsk(open().ask, document, { ...variables });
  };
  const services = async (): Promise<number> =>
    (await ask('{ services(first: 1) { totalCount } }')).services.totalCount;
  let before = 0;

  beforeAll(async () => {
    before = await services();
    const report = await importShipped(open().engine, 'aws');
    expect(report).toMatchObject({ state: 'PUBLISHED', decisions: [], rows: { rejected: 0, open: 0, skipped: 0 } });
  });

  it('has each programme with its listed services, and no other certificates', async () => {
    expect((await services()) - before).toBe(rows['services']);
    const { certificates } = await ask(`{
      certificates(filter: { holders: ["organization/amazon"] }, first: 100) {
        nodes { name number issuedOn expiresOn issuer { id } sources { date } scope(first: 1) { totalCount } }
      }
    }`);
    const entries = certificates.nodes.map(({ scope }: { scope: { totalCount: number } }) => scope.totalCount);
    expect(entries).toHaveLength(rows['certificates'] as number);
    expect(entries.reduce((sum: number, count: number) => sum + count, 0)).toBe(rows['scope']);
    for (const [programme, totalCount] of Object.entries(LISTED)) {
      const name = programme.includes('AWS') ? programme : `${programme}, AWS`;
      const found = certificates.nodes.find((one: { name: string }) => one.name === name);
      expect(found).toMatchObject({
        number: null,
        issuedOn: null,
        expiresOn: null,
        issuer: null,
        scope: { totalCount },
      });
      expect(found.sources[0].date).toMatch(/^2021-09-/);
    }
  });

  it('shares services, environments and providers with the Marketplace, imported later', async () => {
    const own = await services();
    const report = await importShipped(open().engine, 'marketplace');
    expect(report).toMatchObject({ state: 'PUBLISHED', decisions: [] });
    const { storage, moderate, high } = await ask(`{
      storage: service(id: "service/amazon-simple-storage-service-s3") {
        name scope(first: 100) { nodes { certificate { id } environment { id } } }
      }
      moderate: certificate(id: "certificate/fedramp-agencyamazonew") { holder { id } environments { id } }
      high: certificate(id: "certificate/fedramp-f1603047866") { holder { id } environments { id } }
    }`);
    expect(await services()).toBeGreaterThan(own);
    const under = storage.scope.nodes.map(({ certificate }: { certificate: { id: string } }) => certificate.id);
    expect(under).toEqual(expect.arrayContaining(['certificate/aws-c5', 'certificate/fedramp-agencyamazonew']));
    const holder = { id: 'organization/amazon' };
    expect(moderate).toEqual({ holder, environments: [{ id: 'environment/aws-us-east-west' }] });
    expect(high).toEqual({ holder, environments: [{ id: 'environment/aws-govcloud' }] });
  });

  it('gives a feature of a service the rows of that service, as its component', async () => {
    const { inheritance } = await ask(`{
      inheritance(
        filter: { services: ["service/elastic-load-balancing"], certificates: ["certificate/fedramp-f1603047866"], bases: [COMPONENT] }
        first: 1
      ) { totalCount nodes { sources { id } } }
    }`);
    expect(inheritance.totalCount).toBeGreaterThan(0);
    expect(inheritance.nodes[0].sources).toEqual(
      expect.arrayContaining([{ id: 'source/aws-sis' }, { id: 'source/frm' }]),
    );
  });

  it('changes nothing when imported again', async () => {
    const hash = await newestHash(open());
    expect(await importShipped(open().engine, 'aws')).toMatchObject({ state: 'UNCHANGED', decisions: [] });
    expect(await newestHash(open())).toBe(hash);
  });
});
