import { aboutLines, SOURCE_HEADS, sourceTexts } from '../about.ts';
import { cellForPeople, type ExportedTable, type Row, textOf } from '../table.ts';
import { markdownHead, markdownOf, markdownRow } from '../tables.ts';

/** Yields a page: facts about the export, rows as a table, and sources. */
export async function* writeMarkdown({ about, columns, batches, cited }: ExportedTable): AsyncGenerator<string, void> {
  const lines = aboutLines(about).map(([name, value]) => `- ${markdownOf(`${name}: ${value}`)}\n`);
  yield `# ${markdownOf(about.title)}\n\n${about.statement}\n\n${lines.join('')}\n`;
  const textsOf = (cells: Row) => columns.map((column, at) => textOf(cellForPeople(column, cells[at] ?? null)));
  yield markdownHead([...columns.map(({ title }) => title), 'Sources']);
  for await (const batch of batches) {
    yield batch
      .map(({ cells, sources }) => markdownRow([...textsOf(cells), sources.map(({ id }) => id).join('; ')]))
      .join('');
  }
  yield `\n## Sources\n\n${markdownHead(SOURCE_HEADS)}`;
  yield cited()
    .map((source) => markdownRow(sourceTexts(source)))
    .join('');
}
