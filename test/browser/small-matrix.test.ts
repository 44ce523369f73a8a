import { beforeAll, expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const HEAD = 'service,certificate,environment,status';
const CERTIFICATE = 'certificate/az-fedramp-high,environment/azure';

describeWriting('The small matrix of a service', (open, server) => {
  beforeAll(async () => {
    const lists = {
      'agreeing.csv': `Advisor,${CERTIFICATE},IN_SCOPE`,
      'speaking-against.csv': `Key Vault,${CERTIFICATE},NOT_IN_SCOPE`,
      'of-another-certificate.csv': 'Power BI,certificate/az-dod-il2,environment/azure,NOT_IN_SCOPE',
    };
    for (const [name, row] of Object.entries(lists)) await publishList(server(), { name, list: `${HEAD}\n${row}` });
  });

  it.for([
    ['/service/key-vault', ['In scope', 'Stated as not in scope', 'contradicted']],
    ['/service/advisor', ['In scope']],
  ] as const)('shows what sources state in each cell, without repetition: %s', async ([path, said]) => {
    const { page } = await open(path);
    const row = page.locator('.matrix tbody tr').filter({ hasText: 'FedRAMP High' });
    const items = row.locator('td').first().locator('.item');
    expect((await items.allInnerTexts()).map((text) => text.trim()).toSorted()).toEqual([...said].toSorted());
    const tops = await items.evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(said.length);
  });
});
