import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { AskGraph } from '../../src/exports/ask.ts';
import { pinQuestion } from '../../src/exports/export.ts';
import { FILE_TYPES } from '../../src/exports/files.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import { readParameters, settleNames } from '../../src/exports/parameters.ts';

const SCHEMA = fileURLToPath(new URL('../data/oscal/oscal_complete_schema.json', import.meta.url));

/** An export as OSCAL, as text: the same bytes are the same document. */
export async function oscalText(
  ask: AskGraph,
  name: string,
  parameters: Record<string, string | string[]>,
): Promise<string> {
  const kind = EXPORT_KINDS.find((known) => known.name === name);
  const oscal = FILE_TYPES.find(({ ending }) => ending === 'oscal.json');
  if (kind === undefined || oscal === undefined) throw new Error(`There is no export ${name} as OSCAL.`);
  const given = await settleNames(ask, kind.parameters, readParameters(kind.parameters, parameters));
  const write = await oscal.open(ask, kind, { given, question: await pinQuestion(ask, kind, given) });
  return text(write());
}

/** Returns the first fault of a document by NIST's schema; null for a valid one. */
export function createOscalCheck(): (document: unknown) => unknown {
  // Formats are those of addresses and days, which patterns of the schema bound as well.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return (document) => (validate(document) ? null : validate.errors?.[0]);
}
