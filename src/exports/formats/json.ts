import type { About, ExportedTable } from '../table.ts';

/**
 * Yields one document: facts about the export, columns, one line per row, then the cited sources. If the answer has its
 * own document, yields that instead.
 */
export async function* writeJson(table: ExportedTable): AsyncGenerator<string, void> {
  const { about, columns, batches, cited, document } = table;
  if (document !== undefined) {
    yield `${JSON.stringify(document, null, 2)}\n`;
    return;
  }
  yield `{"about":${JSON.stringify(placed(about))},\n"columns":${JSON.stringify(columns.map(({ key, title, type }) => ({ key, title, type })))},\n"rows":[`;
  let separator = '\n';
  for await (const batch of batches) {
    const lines = batch.map(({ cells, sources }) => {
      const values = columns.map(({ key }, position) => [key, cells[position]] as const);
      return JSON.stringify(Object.fromEntries([...values, ['sources', sources.map(({ id }) => id)]]));
    });
    if (lines.length === 0) continue;
    yield `${separator}${lines.join(',\n')}`;
    separator = ',\n';
  }
  yield `\n],\n"sources":${JSON.stringify(cited())}}\n`;
}

/** Moves day and revision of a single point to the top. */
function placed({ points, asked: _forPeople, ...about }: About) {
  const [from, to] = points;
  return { ...about, ...(to === undefined ? from : { from, to }) };
}
