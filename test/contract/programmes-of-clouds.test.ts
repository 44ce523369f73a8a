import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const GOVERNMENT = 'certificate/az-gov-fedramp-high';
const COMMERCIAL = 'certificate/az-fedramp-high';
const HIGH = 'FedRAMP High';
const PAGE = `## Azure public services by audit scope

| Service | FedRAMP High |
| --- | --- |
| Key Vault | &#x2705; |
| Backup | &#x2705; |
`;

describeSeeded('a name of a programme that was accepted for one cloud', (open) => {
  const importList = (name: string, text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name, text }, given);
  const rows = (...all: readonly string[]) => `${['Service,Certificate,Environment', ...all].join('\n')}\n`;

  it('is taken where no environment is told, and known from then on', async () => {
    const list = 'Service,Certificate\nKey Vault,FedRAMP High\n';
    const first = await importList('gov.csv', list, { accept: [`${HIGH}=${GOVERNMENT}`] });
    expect(first).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(first.inexact.first).toMatchObject([{ text: HIGH, id: GOVERNMENT, how: 'ACCEPTED' }]);
    const again = await importList('gov.csv', list);
    expect(again.state).toBe('UNCHANGED');
    expect(again.inexact.first).toMatchObject([{ text: HIGH, id: GOVERNMENT, how: 'ALIAS' }]);
  });

  it('means the certificate of another cloud in a list of that', async () => {
    const page = await importList('page.md', PAGE, { dryRun: true });
    expect(page.rows).toMatchObject({ rejected: 0 });
    const found = page.inexact.first.filter(({ text }) => text === HIGH);
    expect(found.map(({ id }) => id)).toEqual([COMMERCIAL]);
    const table = rows('Key Vault,FedRAMP High,Azure', 'Key Vault,FedRAMP High,Azure Government');
    const both = (await importList('both.csv', table, { dryRun: true })).inexact.first;
    expect(both.filter(({ text }) => text === HIGH).map(({ id }) => id)).toEqual([COMMERCIAL, GOVERNMENT]);
  });

  it('does so in a list for which it is accepted, too, whose other rows take it', async () => {
    const table = rows('Key Vault,FedRAMP High,Azure', 'Key Vault,FedRAMP High,Azure Government');
    const report = await importList('both.csv', table, { dryRun: true, accept: [`${HIGH}=${GOVERNMENT}`] });
    const found = report.inexact.first.filter(({ text }) => text === HIGH);
    expect(found.map(({ id, how }) => [id, how])).toEqual([
      [COMMERCIAL, 'ALIAS'],
      [GOVERNMENT, 'ACCEPTED'],
    ]);
  });

  it('is of nobody in a cloud that has no certificate of the programme, with the reason', async () => {
    const sentence = `"FedRAMP High" is "FedRAMP High P-ATO, Azure Government" (${GOVERNMENT}), which applies in environment/azure-gov, and not in environment/azure-china; name the certificate by its id, or tell first that it applies there.`;
    const table = rows('Key Vault,FedRAMP High,Azure China');
    for (const given of [{}, { accept: [`${HIGH}=${GOVERNMENT}`] }]) {
      const report = await importList('china.csv', table, { ...given, dryRun: true });
      expect(report).toMatchObject({ state: 'REFUSED', rows: { added: 0, unmatched: 1 } });
      expect(report.unmatched.first[0]?.sentence).toBe(sentence);
    }
    const byId = await importList('id.csv', rows(`Key Vault,${GOVERNMENT},Azure China`), { dryRun: true });
    expect(byId.rows).toMatchObject({ added: 1 });
  });

  it('lets a list make a certificate of its own there', async () => {
    const report = await importList('china.csv', rows('Key Vault,FedRAMP High,Azure China'), {
      acceptProposals: true,
      dryRun: true,
    });
    expect(report.inexact.first).toMatchObject([{ text: HIGH, how: 'CREATED', name: 'FedRAMP High, Azure China' }]);
  });
});
