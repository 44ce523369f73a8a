import { text } from 'node:stream/consumers';
import type { AskGraph } from '../../src/exports/ask.ts';
import { openExport, pinQuestion } from '../../src/exports/export.ts';
import { EXPORT_FORMATS } from '../../src/exports/formats/index.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import { type Given, readParameters } from '../../src/exports/parameters.ts';
import type { ExportedTable } from '../../src/exports/table.ts';

/** Opens an export as `GET /exports/` and the command line do. */
export async function openTable(
  ask: AskGraph,
  name: string,
  parameters: Record<string, string | string[]> = {},
): Promise<ExportedTable> {
  const kind = EXPORT_KINDS.find((known) => known.name === name);
  if (kind === undefined) throw new Error(`There is no export ${name}.`);
  const given: Given = readParameters(kind.parameters, parameters);
  return openExport(ask, kind, { given, question: await pinQuestion(ask, kind, given) });
}

export interface ReadExport {
  readonly about: Record<string, unknown> & { readonly notes: readonly string[] };
  readonly rows: readonly Record<string, unknown>[];
  readonly sources: readonly { readonly id: string; readonly licence: string | null }[];
}

/** Returns a complete export, parsed from its JSON. */
export async function readExport(...args: Parameters<typeof openTable>): Promise<ReadExport> {
  const json = EXPORT_FORMATS.find(({ ending }) => ending === 'json');
  if (json === undefined) throw new Error('There is no format json.');
  return JSON.parse(await text(json.write(await openTable(...args))));
}
