import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

describeSeeded('values of lists', (open) => {
  it('are asked about where a number would be another than is written', async () => {
    const list = (number: string) => `[{"name":"Cert X","number":${number},"standard":"ISO/IEC 20000-1:2018"}]`;
    const importList = (number: string) =>
      importText(open().engine, { name: 'certificates.json', text: list(number) }, { format: 'certificates' });
    expect(await importList('12345678901234567891')).toMatchObject({
      state: 'OPEN',
      decisions: [{ id: 'cell.flagged:shown otherwise', rows: 1 }],
    });
    expect(await importList('"12345678901234567891"')).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
  });
});
