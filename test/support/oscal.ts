import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { AskGraph } from '../../src/exports/ask.ts';
import { pinQuestion } from '../../src/exports/export.ts';
import { fileTypesOf } from '../../src/exports/formats/files.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import { readParameters, settleNames } from '../../src/exports/parameters.ts';

const SCHEMA = fileURLToPath(new URL('../data/oscal/oscal_complete_schema.json', import.meta.url));

/** Returns an OSCAL export, such as `gap` or `assessment.oscal-results.json`, as text; equal text means an equal document. */
export async function oscalText(
  ask: AskGraph,
  file: string,
  parameters: Record<string, string | string[]>,
): Promise<string> {
  const [name = '', ending = 'oscal.json'] = file.split(/\.(.*)/);
  const kind = EXPORT_KINDS.find((known) => known.name === name);
  const oscal = kind && fileTypesOf(kind).find((type) => type.ending === ending);
  if (kind === undefined || oscal === undefined) throw new Error(`There is no export ${file} as OSCAL.`);
  const given = await settleNames(ask, kind.parameters, readParameters(kind.parameters, parameters));
  const write = await oscal.open(ask, kind, { given, question: await pinQuestion(ask, kind, given) });
  return text(write());
}

/** Returns a function that validates a document with NIST's schema: the first error, or null. */
export function createOscalCheck(): (document: unknown) => unknown {
  // Formats are of URLs and dates, which the schema also limits by patterns.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return (document) => (validate(document) ? null : validate.errors?.[0]);
}
