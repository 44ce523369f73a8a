import { expect, it } from 'vitest';
import type { ImportReport } from '../../../src/imports/report/report.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText, importTexts } from '../../support/written-lists.ts';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const accepted = { acceptProposals: true };
const labelsOf = ({ decisions }: ImportReport) => decisions.map(({ proposals }) => proposals.map(({ label }) => label));
const valuesOf = ({ decisions: [decision] }: ImportReport, position: number) =>
  decision?.proposals[position]?.set.map(({ path, value }) => [path.at(-1), value]);

/** Meanings of headings are proposed, and accepting the first proposals adds nothing wrong. */
describeSeeded('a list at first look', (open) => {
  const write = (name: string, text: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text }, given);

  it('does not turn a heading above ticks into a programme without asking', async () => {
    const text = lines(
      'Product,ISO 27001,2FA enabled,Dallas',
      'Tea Host,,yes,yes',
      'Tea Mail,yes,yes,no',
      'Tea Post,yes,no,',
    );
    const asked = await write('suppliers.csv', text, { source: 'source/suppliers' });
    expect(asked.decisions).toContainEqual(
      expect.objectContaining({
        id: 'names.new:heading',
        rows: 3,
        first: [{ row: 2 }, { row: 3 }, { row: 4 }].map((at) => expect.objectContaining(at)),
      }),
    );
    const all = await write('suppliers.csv', text, { source: 'source/suppliers', dryRun: true, ...accepted });
    expect(all).toMatchObject({ state: 'OPEN', rows: { read: 7, open: 5 } });
    const column = ['2FA enabled=NOTHING', 'Dallas=NOTHING'];
    const taken = await write('suppliers.csv', text, { source: 'source/suppliers', column, ...accepted });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { read: 3, added: 2, ignored: 1 } });
    expect(taken.problems).toMatchObject([
      { id: 'columns.ignored', values: { names: '"2FA enabled" (3 cells), "Dallas" (2 cells)' } },
    ]);
    expect(await entriesOfSource(open().engine, 'source/suppliers')).toEqual([
      'service/tea-mail @ certificate/iso-iec-27001-suppliers = IN_SCOPE',
      'service/tea-post @ certificate/iso-iec-27001-suppliers = IN_SCOPE',
    ]);
    expect(taken.newNodes).not.toContainEqual(expect.objectContaining({ first: expect.arrayContaining(['Tea Host']) }));
  });

  it('can have headings that are environments of the certificate of all rows', async () => {
    const text = lines('Service,Dallas,Frankfurt', 'Tea Brewer,yes,', 'Tea Shaker,yes,yes');
    const given = { source: 'source/regions', sourcePublisher: 'Teapots', certificate: 'standard/iso-27001' };
    const asked = await write('regions.csv', text, given);
    expect(asked).toMatchObject({
      state: 'OPEN',
      rows: { open: 2 },
      decisions: [{ kind: 'column.role', about: 'ticks' }],
    });
    const columns = Object.fromEntries(valuesOf(asked, 1) ?? []);
    const recipe = JSON.stringify({ tables: [{ at: '', columns }] });
    const taken = await write('regions.csv', text, { ...given, recipe, ...accepted });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { added: 3 } });
    const certificates = (await entriesOfSource(open().engine, 'source/regions')).map((entry) => entry.split(' @ ')[1]);
    expect(certificates.sort()).toEqual([
      'certificate/iso-iec-27001-dallas',
      'certificate/iso-iec-27001-dallas',
      'certificate/iso-iec-27001-frankfurt',
    ]);
  });

  it('may name the programme of each row under any heading', async () => {
    const text = lines('Service,FedRAMP Status', 'Tea Run,FedRAMP High', 'Tea Store,FedRAMP High');
    const asked = await write('statuses.csv', text);
    expect(valuesOf(asked, 2)).toEqual([['FedRAMP Status', 'certificate']]);
    const taken = await write('statuses.csv', text, { field: ['certificate=FedRAMP Status'], ...accepted });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
  });

  it('gets neither its kind nor the source of its files by accepting proposals', async () => {
    const text = lines('Name,Certification,Status,Valid until', 'Tea ISMS,ISO 27001,Active,2031-01-01');
    const kind = await write('kinds.csv', text, accepted);
    expect(kind).toMatchObject({ state: 'OPEN', decisions: [{ id: 'list.kind' }] });
    expect([valuesOf(kind, 0), valuesOf(kind, 1)]).toEqual([[['list', 'certificates']], [['list', 'scope']]]);

    const cosy = lines('Product,ISO 27001', 'Tea Cosy,yes');
    const both = ['one.csv', 'two.csv'].map((name) => ({ name, text: cosy }));
    const files = await importTexts(open().engine, both, accepted);
    expect(files).toMatchObject({ state: 'OPEN', decisions: [{ id: 'source.id' }] });
  });

  it('distinguishes certificates to one standard by another column, or refuses them', async () => {
    const text = lines(
      'certifications:',
      '  - { name: ISO/IEC 27001, scope: Tea in China, url: "https://example.com/1" }',
      '  - { name: ISO/IEC 27001, scope: Tea in India, url: "https://example.com/2" }',
      'docs: [https://example.com/docs]',
    );
    const alone = await write('trust.yaml', text, { field: ['standard=name'] });
    expect(alone.state).toBe('REFUSED');
    expect(alone.problems).toMatchObject([
      { id: 'certificate.unnamed', first: [{ row: 3 }], values: { line: 2 } },
      { id: 'column.unread', first: [{ row: null, column: 'scope' }] },
      { id: 'table.unread', first: [{ row: null }] },
    ]);
    expect(labelsOf(await write('trust.yaml', text))).toEqual([['"name", and "scope" is the name', '"name"']]);
    const taken = await write('trust.yaml', text, accepted);
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
  });

  it('shows all its columns in the drafted recipe, not only those asked about', async () => {
    const text = lines(
      'Company,Website,Audited',
      'Tea Trade,https://example.com,Yes',
      'Tea Tax,https://example.org,No',
    );
    const asked = await write('companies.csv', text, { format: 'scope' });
    const columns = { Company: 'ignore', Website: 'ignore', Audited: { ticks: {} } };
    expect(asked).toMatchObject({ state: 'OPEN', recipe: { tables: [{ columns }] } });
  });

  it('is recognized as certificates by its columns for id and standard', async () => {
    const text = lines(
      'Framework,Issuing Body,Certificate ID,Issued,Expires',
      'ISO 27001,BSI,TEA-1,2030-01-01,2032-12-31',
    );
    expect(await write('ids.csv', text)).toMatchObject({ format: 'certificates', rows: { added: 1 } });
  });
});
