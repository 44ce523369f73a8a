import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('several names in one cell', (open) => {
  const read = (lines: readonly string[], given: object) =>
    importText(open().engine, { name: 'list.csv', text: lines.join('\n') }, { dryRun: true, ...given });
  const services = (cell: string, given: object = {}) => read(['Service', `"${cell}"`], { ...HERE, ...given });

  it.each(['report', 'create'])('are no new service where all are known: --unmatched %s', async (unmatched) => {
    for (const cell of [
      'Key Vault\nBatch',
      'Key Vault; Batch',
      'Key Vault|Batch',
      'Key Vault, and Batch',
      'Key Vault & Batch',
    ]) {
      const name = cell.replace('\n', ' ');
      const report = await services(cell, { unmatched });
      expect(report.rows).toMatchObject({ unmatched: 1, added: 0 });
      expect(report.unmatched.first.map(({ sentence }) => sentence)).toEqual([
        `No service or family is called "${name}" (if these are several, give each a row of its own), and none is made but with ` +
          `--accept "${name}=CREATE"; did you mean "Key Vault" (service/key-vault), "Batch" (service/batch)?`,
      ]);
    }
  });

  it.each(['Kettles, Batch', 'Kettle (Key Vault, Batch)', 'Pots\nBatch', 'Batch,'])(
    'are one where not all are known, or none stands beside another: %j',
    async (cell) => {
      const { rows } = await services(cell, { acceptProposals: true });
      expect(rows).toMatchObject({ added: 1 });
    },
  );

  it('are one where a person says so, and the same text in one line is none of these', async () => {
    const { rows } = await services('Key Vault; Batch', { accept: 'Key Vault; Batch=CREATE' });
    expect(rows).toMatchObject({ added: 1 });
    const both = await read(['Service', 'Key Vault Batch', '"Key Vault\nBatch"'], { ...HERE, acceptProposals: true });
    expect(both.rows).toMatchObject({ added: 1, unmatched: 1 });
  });

  it.each(['Azure, Azure Government', 'Azure and Azure Government', 'Azure + Azure Government'])(
    'are no new environment: %s',
    async (cell) => {
      const { certificate } = HERE;
      const report = await read(['Service,Environment', `Batch,"${cell}"`], { certificate, acceptProposals: true });
      expect(report.unmatched.first.map(({ sentence }) => sentence)).toEqual([
        `No environment is called "${cell}" (if these are several, part them with ;), and none is made but with ` +
          `--accept "${cell}=CREATE"; did you mean "Azure" (environment/azure), "Azure Government" (environment/azure-gov)?`,
      ]);
    },
  );
});
