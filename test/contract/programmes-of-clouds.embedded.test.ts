import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const GOVERNMENT = 'certificate/az-gov-fedramp-high';
const COMMERCIAL = 'certificate/az-fedramp-high';
const HIGH = 'FedRAMP High';
const TABLE =
  'Service,Certificate,Environment\nKey Vault,FedRAMP High,Azure\nKey Vault,FedRAMP High,Azure Government\n';

describeSeeded('a programme name that was accepted for one cloud', (open) => {
  const importList = (name: string, text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name, text }, given);
  const CHINA = 'Service,Certificate,Environment\nKey Vault,FedRAMP High,Azure China\n';

  it('applies if no environment is stated, each time with the same recipe', async () => {
    const list = 'Service,Certificate\nKey Vault,FedRAMP High\n';
    const given = { accept: [`${HIGH}=${GOVERNMENT}`] };
    const first = await importList('gov.csv', list, given);
    expect(first).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(first.inexact.first).toMatchObject([{ text: HIGH, id: GOVERNMENT, how: 'ACCEPTED' }]);
    expect((await importList('gov.csv', list, given)).state).toBe('UNCHANGED');
    expect(await importList('gov.csv', list, { sourcePublisher: 'Microsoft', dryRun: true })).toMatchObject({
      state: 'OPEN',
      decisions: [{ kind: 'programme.meaning', about: HIGH }],
    });
  });

  it('means the certificate of the other cloud in rows of that cloud, with and without the recipe line', async () => {
    for (const [given, how] of [
      [{}, 'PROGRAMME'],
      [{ accept: [`${HIGH}=${GOVERNMENT}`] }, 'ACCEPTED'],
    ] as const) {
      const report = await importList('both.csv', TABLE, { ...given, dryRun: true });
      expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 2 } });
      expect(report.inexact.first.filter(({ text }) => text === HIGH)).toMatchObject([
        { id: COMMERCIAL, how: 'PROGRAMME' },
        { id: GOVERNMENT, how },
      ]);
    }
  });

  it('is a question in a cloud without a certificate of the programme', async () => {
    for (const given of [{}, { accept: [`${HIGH}=${GOVERNMENT}`] }]) {
      const report = await importList('china.csv', CHINA, { ...given, dryRun: true });
      expect(report).toMatchObject({ state: 'OPEN', rows: { added: 0, open: 1 } });
      expect(report.decisions).toMatchObject([{ kind: 'programme.meaning', about: `${HIGH} @ Azure China` }]);
    }
    const ofPlace = { accept: [`${HIGH} @ Azure China=${GOVERNMENT}`], dryRun: true };
    expect(await importList('china.csv', CHINA, ofPlace)).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 } });
    const byId = CHINA.replace(HIGH, GOVERNMENT);
    expect(await importList('id.csv', byId, { dryRun: true })).toMatchObject({ rows: { added: 1 } });
  });

  it('lets a list create a certificate of its own there', async () => {
    const report = await importList('china.csv', CHINA, { acceptProposals: true, dryRun: true });
    expect(report.inexact.first).toMatchObject([{ text: HIGH, how: 'CREATED', name: 'FedRAMP High, Azure China' }]);
  });
});
