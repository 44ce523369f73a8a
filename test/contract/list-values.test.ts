import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

describeSeeded('values of lists', (open) => {
  it('refuse a list of certificates of which a number would be another', async () => {
    const { engine } = open();
    const list = (number: string) => `[{"name":"Cert X","number":${number},"standard":"ISO/IEC 20000-1:2018"}]`;
    const importList = (number: string) =>
      importText(engine, { name: 'certificates.json', text: list(number) }, { format: 'certificates' });
    const refused = await importList('12345678901234567891');
    expect(refused).toMatchObject({ state: 'REFUSED', rows: { read: 1, rejected: 1 } });
    expect(refused.problems.map(({ id }) => id)).toEqual(['cell.unfit']);
    expect(await importList('"12345678901234567891"')).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
  });
});
