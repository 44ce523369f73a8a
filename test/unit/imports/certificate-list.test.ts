import { describe, expect, it } from 'vitest';
import { certificates } from '../../../src/imports/lists/certificates.ts';
import { cells, factsOf, idsOf, isOfKind, readTables, tableOf } from './reading.ts';

describe('a list of certificates', () => {
  it('reads number, standard, parties and days', async () => {
    const rows = cells(
      'Category | Certificate | Issuer | ID / Reference | Validity',
      "ISO 20000-1 | Service management | Lloyd's | ISO20000-1:2018-TS | 2023-12-01 → 2026-11-30",
      'SOC 2 | Security | KPMG | SOC2-2025 | Report date 2025-01-31',
    );
    const read = await readTables(certificates, [tableOf(rows)]);
    const [certificate, certifies, issued] = await factsOf(read.drafts);
    expect(certificate).toMatchObject({
      properties: { number: 'ISO20000-1:2018-TS', issuedOn: '2023-12-01', expiresOn: '2026-11-30' },
      yielding: { name: 'Service management', standardAsStated: 'ISO 20000-1' },
    });
    expect(certifies).toMatchObject({ membership: 'CERTIFIES', toId: 'Standard:ISO 20000-1' });
    expect(issued).toMatchObject({ membership: 'ISSUED_BY', toId: "Organization:Lloyd's" });
    expect(read.drafts).toHaveLength(2);
    expect(read.problems.map(({ id, at }) => [id, at.row, at.column])).toEqual([['cell.unread', 3, 'Validity']]);
    expect(read.drafts[0]?.names.at(-1)?.described).toMatchObject({ number: 'ISO20000-1:2018-TS' });
  });

  it('keeps the id that a row names', async () => {
    const rows = cells('Id | Name | Standard | Environments', 'certificate/c1 | One | ISO 27001 | Azure (EU, US), AWS');
    const facts = await factsOf((await readTables(certificates, [tableOf(rows)])).drafts);
    expect(facts[0]).toMatchObject({ id: 'certificate/c1', properties: { name: 'One' } });
    expect(facts.slice(2)).toMatchObject([{ toId: 'Environment:Azure (EU, US)' }, { toId: 'Environment:AWS' }]);
  });

  it('refuses a certificate that is not in force', async () => {
    const rows = cells(
      'Certificate | Standard | Status',
      'C1 | ISO 27001 | suspended',
      'C2 | ISO 27001 | Valid',
      'C3 | FedRAMP | Authorized',
    );
    const read = await readTables(certificates, [tableOf(rows)]);
    expect(read.problems.map(({ id, at }) => [id, at.row])).toEqual([['cell.unfit', 2]]);
    expect(read.drafts).toHaveLength(2);
  });

  it('reads the last day, and says how to resolve an ambiguous date', async () => {
    const rows = cells(
      'Certificate | Standard | Valid from | Valid to',
      'C1 | ISO 27001 | 2024-02-01 | 31/01/2027',
      'C2 | ISO 27001 | 02/03/2024 | 2027-02-28',
    );
    const read = await readTables(certificates, [tableOf(rows)]);
    expect((await factsOf(read.drafts))[0]).toMatchObject({
      properties: { issuedOn: '2024-02-01', expiresOn: '2027-01-31' },
    });
    expect(read.problems.map(({ id, at }) => [id, at.row, at.column])).toEqual([['cell.unfit', 3, 'Valid from']]);
    expect(JSON.stringify(read.problems[0])).toContain('dates: day-first');
  });

  it('asks if a column of names contains standards', async () => {
    const rows = cells('name | scope', 'ISO/IEC 27001 | Germany', 'SOC 2 | all');
    const table = () => tableOf(rows, { at: 'certifications', isKeyed: true });
    expect(await isOfKind(certificates, [table()])).toBe(true);
    const read = await readTables(certificates, [table()]);
    expect(read.asked[0]?.open.proposals).toEqual([
      { label: '"name"', set: [{ path: ['tables', 'certifications', 'columns', 'name'], value: 'standard' }] },
    ]);
    const columns = { name: 'standard', scope: 'note' };
    const said = await readTables(certificates, [table()], { tables: [{ at: 'certifications', columns }] });
    expect((await factsOf(said.drafts))[0]).toMatchObject({
      id: 'Certificate:ISO/IEC 27001',
      yielding: { note: 'Germany' },
    });
    expect(idsOf(said)).toEqual([]);
  });

  it('does not read a standard as the name of a certificate, or a company as a standard', async () => {
    const rows = cells('Certification | Status | Valid until', 'SOC 2 Type II | Certified | 2040-01-01');
    const [certificate, certifies] = await factsOf((await readTables(certificates, [tableOf(rows)])).drafts);
    expect(certificate).toMatchObject({
      id: 'Certificate:SOC 2 Type II',
      yielding: { standardAsStated: 'SOC 2 Type II' },
    });
    expect(certifies).toMatchObject({ membership: 'CERTIFIES', toId: 'Standard:SOC 2 Type II' });
    const suppliers = tableOf(cells('Company name | Auditor', 'Kettle | CTO'));
    const { asked } = await readTables(certificates, [suppliers], { list: 'certificates' });
    expect(asked.flatMap(({ open }) => open.proposals).map(({ label }) => label)).not.toContain('"Company name"');
  });

  it.each([
    ['Certificate | Standard | Issuer', 'C1 | ISO 27001 | TÜV', true],
    ['Service | Certificate | Valid from', 'S3 | C1 | 2026-01-01', false],
    ['Id | Name | Category', 'A.5.1 | Policies | People', false],
  ])('is recognized by its columns: %s', async (heading, row, expected) => {
    expect(await isOfKind(certificates, [tableOf(cells(heading, row))])).toBe(expected);
  });
});
