import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { stringify } from 'yaml';
import { tablesOf, textsOf } from './tables-of.ts';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .+é✓-]{0,8}[A-Za-z0-9]$/).map((text) => text.replace(/\s+/g, ' '));
const table = fc.record({
  heading: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
  rows: fc.array(fc.array(word, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
});

test('reads the same table from each syntax', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ heading, rows }) => {
      const cells = [heading, ...rows.map((row) => row.slice(0, heading.length))];
      const objects = cells.slice(1).map((row) => Object.fromEntries(heading.map((key, at) => [key, row[at] ?? ''])));
      const quoted = (text: string) => `"${text}"`;
      const tagged = (tag: string) => (row: readonly string[]) =>
        `<tr>${row.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
      const files: Record<string, string | Buffer> = {
        'list.csv': cells.map((row) => row.map(quoted).join(',')).join('\n'),
        'list.tsv': cells.map((row) => row.join('\t')).join('\r\n'),
        'list.json': JSON.stringify({ list: objects }),
        'list.jsonl': `${[...objects, ...objects].map((each) => JSON.stringify(each)).join('\n')}\n`,
        'list.yaml': stringify({ list: objects }),
        'list.md': [heading, heading.map(() => '---'), ...cells.slice(1)]
          .map((row) => `| ${row.join(' | ')} |`)
          .join('\n'),
        'list.html': `<table>${tagged('th')(heading)}${cells.slice(1).map(tagged('td')).join('')}</table>`,
        'list.xlsx': await workbookOf(cells),
      };
      for (const [name, content] of Object.entries(files)) {
        const [read] = await tablesOf(name, content);
        const wanted = name === 'list.jsonl' ? [...cells, ...cells.slice(1)] : cells;
        expect(textsOf(read), name).toEqual(wanted);
      }
    }),
    { numRuns: 15 },
  );
});

async function workbookOf(cells: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = cells.map((row) => row.map((value) => ({ value, type: String })));
  return writeWorkbook(rows).toBuffer();
}
