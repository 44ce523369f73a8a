import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const ROWS = [
  ['Service', 'Certificate', 'Cloud', 'Status'],
  ['Key Vault', 'FedRAMP High', 'Azure', 'In scope'],
  ['Key Vault', 'FedRAMP High', 'Azure Government', 'In scope'],
  ['Backup', 'DoD IL2', 'Azure', 'Planned'],
] as const;
const SOURCE = { source: 'source/scope' };

const asCsv = ROWS.map((row) => row.join(',')).join('\n');
const asMarkdown = ROWS.map((row) => `| ${row.join(' | ')} |`)
  .toSpliced(1, 0, '|---|---|---|---|')
  .join('\n');
const asHtml = `<table>${ROWS.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`;

describeSeeded('rows of facts', (open) => {
  const read = (name: string, text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name, text }, { ...SOURCE, ...given });

  it('give the same facts in CSV, Markdown and HTML', async () => {
    const first = await read('scope.csv', asCsv);
    expect(first).toMatchObject({ state: 'PUBLISHED', format: 'scope', rows: { added: 3 } });
    for (const [name, text] of [
      ['scope.md', `# Services in scope\n\n${asMarkdown}\n`],
      ['scope.html', `<h1>Services in scope</h1>${asHtml}`],
    ] as const) {
      const again = await read(name, text);
      expect(again).toMatchObject({ format: 'scope', rows: { added: 0, unchanged: 3 } });
      expect(again.counts).toMatchObject({ statementsAdded: 0, statementsChanged: 0 });
    }
  });

  it('end if a complete page lacks them', async () => {
    await read('scope.csv', asCsv, { complete: true, asOf: '2026-06-01' });
    const text = asMarkdown.replace(/.*Azure Government.*/, '| Batch | FedRAMP High | Azure Government | In scope |');
    const report = await read('scope.md', text, { complete: true, asOf: '2026-07-01' });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1, unchanged: 2 }, closed: 1 });
  });
});
