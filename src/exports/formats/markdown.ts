import { aboutLines, SOURCE_HEADS, sourceTexts } from '../about.ts';
import { type ExportedTable, tableForPeople, textOf } from '../table.ts';
import { markdownHead, markdownOf, markdownRow } from '../tables.ts';

/** Yields a page: facts about the export, rows as a table, and sources. */
export async function* writeMarkdown({ about, columns, batches, cited }: ExportedTable): AsyncGenerator<string, void> {
  const lines = aboutLines(about).map(([name, value]) => `- ${markdownOf(`${name}: ${value}`)}\n`);
  const answer = about.summary.length === 0 ? '' : `${markdownOf(about.summary.join(' '))}\n\n`;
  yield `# ${markdownOf(about.title)}\n\n${answer}${about.statement}\n\n${lines.join('')}\n`;
  const table = tableForPeople(columns);
  yield markdownHead(table.columns.map(({ title }) => title));
  for await (const batch of batches) {
    yield batch.map((row) => markdownRow(table.cellsOf(row).map(textOf))).join('');
  }
  yield `\n## Sources\n\n${markdownHead(SOURCE_HEADS)}`;
  yield cited()
    .map((source) => markdownRow(sourceTexts(source)))
    .join('');
}
