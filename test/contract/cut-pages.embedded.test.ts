import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const HTML = [
  '<!doctype html><html><body><table><tr><th>Service</th></tr>',
  '<tr><td>Key Vault</td></tr>',
  '<tr><td>Batch</td></tr>',
  '<tr><td>Backup</td></tr>',
  '</table></body></html>',
].join('\n');
const MARKDOWN = '| Service | FedRAMP High |\n|---|---|\n| Key Vault | ✅ |\n| Batch | ✅ |\n| Backup | ✅ |\n';

describeSeeded('a truncated page', (open) => {
  it.each([
    { name: 'between-rows.html', given: HERE, page: HTML, end: '\n<tr><td>Backup' },
    { name: 'within-a-row.html', given: HERE, page: HTML, end: 'd></tr>\n</table>' },
    { name: 'within-a-row.md', given: { environment: HERE.environment }, page: MARKDOWN, end: ' ✅ \\|\n$' },
  ])('is refused as a complete list and ends nothing: $name', async ({ name, given, page, end }) => {
    const source = `source/${name.replace('.', '-')}`;
    const read = (text: string, more: Readonly<Record<string, unknown>>) =>
      importText(open().engine, { name, text }, { ...given, source, ...more });
    const whole = await read(page, { complete: true, asOf: '2026-01-01' });
    expect(['PUBLISHED', 'UNCHANGED']).toContain(whole.state);
    const cut = page.slice(0, page.search(new RegExp(end)));
    const refused = await read(cut, { complete: true, asOf: '2026-02-01' });
    expect([refused.state, refused.closed, refused.ended.total]).toEqual(['REFUSED', 0, 0]);
    expect(refused.problems.map(({ id }) => id)).toEqual(['whole.unread', 'table.cut']);
    const part = await read(cut, { asOf: '2026-02-01' });
    expect(part.state).not.toBe('REFUSED');
    expect(part.problems.map(({ id }) => id)).toEqual(['table.cut']);
  });
});
