import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';
import { changePart, SHEET, tamperedWorkbook } from '../unit/formats/workbooks.ts';

describeSeeded('values of lists', (open) => {
  it('of merged cells are in the graph for each row that they span', async () => {
    const { engine, services, ask } = open();
    const workbook = await tamperedWorkbook(
      [
        ['Service', 'Scope status', 'Remarks'],
        ['Key Vault', 'In scope', 'US only'],
        ['Batch', null, null],
        ['Backup', 'In scope', null],
      ],
      changePart(SHEET, (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:C4"/></mergeCells>',
        ),
      ),
    );
    const report = await importText(
      engine,
      { name: 'merged.xlsx', text: workbook },
      { certificate: 'certificate/az-gov-fedramp-high' },
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 3, added: 3, rejected: 0 } });
    await services.watch.refresh();
    const { certificate } = await mustAsk(
      ask,
      `{ certificate(id: "certificate/az-gov-fedramp-high") {
        scope { nodes { subject { ... on Service { id } } status condition } } } }`,
    );
    expect(certificate.scope.nodes).toEqual(
      ['backup', 'batch', 'key-vault'].map((id) => ({
        subject: { id: `service/${id}` },
        status: 'IN_SCOPE',
        condition: 'US only',
      })),
    );
  });

  it('refuse a list of certificates of which a number would be another', async () => {
    const { engine } = open();
    const list = (number: string) => `[{"name":"Cert X","number":${number},"standard":"ISO/IEC 20000-1:2018"}]`;
    const importList = (number: string) => importText(engine, { name: 'certificates.json', text: list(number) });
    const refused = await importList('12345678901234567891');
    expect(refused).toMatchObject({ state: 'REFUSED', rows: { read: 1, rejected: 1 } });
    expect(refused.rejected.first[0]?.sentence).toBe(
      'As a number 12345678901234567891 would not stay as it stands there; write it in quotes.',
    );
    expect(await importList('"12345678901234567891"')).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
  });
});
