import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/imports/formats/index.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { openInput } from '../../../src/imports/input.ts';
import { many } from '../../support/effort.ts';
import { conditionOf, type RandomScope, scopeArbitrary } from './random-scope.ts';
import { entriesOf, idOf, type Reading, readList, TestFiles } from './reading.ts';
import { asCsv, asHtml, asMarkdown, asPage, asRows, chooseArbitrary } from './written-scope.ts';

const files = new TestFiles();
afterAll(() => files.remove());

/** All that a list says, each thing once. */
function said({ facts }: Reading): readonly string[] {
  const contents = facts.map((fact) => (fact.type === 'statement' ? fact.content : fact.properties));
  return [...new Set(contents.map((content) => JSON.stringify(content, Object.keys(content).sort())))].sort();
}

function entriesOfScope({ tables }: RandomScope): number {
  return tables.flatMap(({ services }) =>
    services.flatMap(({ statuses }) => statuses.filter((status) => status !== null)),
  ).length;
}

describe('the same facts', () => {
  it('are the same from ticks and rows in Markdown, a web page, a text and a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(scopeArbitrary, chooseArbitrary, async (scope, choose) => {
        const page = await readList(tickMatrix, await files.write('page.md', asPage(scope, choose)));
        const csv = await readList(scopeTable, await files.write('list.csv', asCsv(asRows(scope, choose), choose)));
        const rows = asRows(scope, choose).map((row) => row.map((cell) => (cell === '' ? null : cell)));
        const workbook = await readList(scopeTable, await files.writeSheet('list.xlsx', rows));
        const webPage = await readList(
          scopeTable,
          await files.write('list.html', asHtml(asRows(scope, choose), choose)),
        );
        const rowsPath = await files.write('rows.md', asMarkdown(asRows(scope, choose), choose));
        expect((await detectFormat([await openInput(rowsPath)])).name).toBe('scope-table');
        const rowsPage = await readList(scopeTable, rowsPath);
        for (const { rejected } of [page, csv, workbook, webPage, rowsPage]) expect(rejected).toEqual([]);
        expect(page.remarks).toEqual([]);
        expect(said(csv)).toEqual(said(page));
        expect(said(workbook)).toEqual(said(page));
        expect(said(webPage)).toEqual(said(page));
        expect(said(rowsPage)).toEqual(said(page));
        expect(entriesOf(page)).toHaveLength(entriesOfScope(scope));
        expect(csv.drafts.length + csv.ignored.length).toBeGreaterThanOrEqual(entriesOfScope(scope));
        for (const { environment, programmes, services } of scope.tables) {
          const at = { file: '', row: null, column: null };
          const environmentId = idOf({ kind: 'Environment', text: environment, at });
          for (const service of services) {
            const found = entriesOf(page).filter(
              (entry) =>
                entry.environmentId === environmentId &&
                entry.subjectId === idOf({ kind: 'Subject', text: service.name, at }),
            );
            const wanted = programmes.flatMap((programme, index) =>
              service.statuses[index] == null
                ? []
                : [{ status: service.statuses[index], condition: conditionOf(service, programme) }],
            );
            expect(found).toMatchObject(wanted);
          }
        }
      }),
      { numRuns: many(20, 60) },
    );
  }, 60_000);
});
