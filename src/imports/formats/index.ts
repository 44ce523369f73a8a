import { ImportRefused } from '../../errors.ts';
import type { Input } from '../input.ts';
import { azurePolicy } from './azure-policy.ts';
import { certificateList } from './certificate-list.ts';
import { clauseList } from './clause-list.ts';
import { fedrampMarketplace } from './fedramp-marketplace.ts';
import type { ListFormat } from './format.ts';
import { oscalCatalog } from './oscal-catalog.ts';
import { oscalMapping } from './oscal-mapping.ts';
import { oscalSsp } from './oscal-ssp.ts';
import { scopeTable } from './scope-table.ts';
import { seedFolder } from './seed-folder.ts';
import { tickMatrix } from './tick-matrix.ts';

/** Every kind of list that can be imported. */
export const FORMATS: readonly ListFormat[] = [
  scopeTable,
  tickMatrix,
  clauseList,
  certificateList,
  oscalCatalog,
  oscalMapping,
  oscalSsp,
  fedrampMarketplace,
  azurePolicy,
  seedFolder,
];

/** Below this a format does not count as recognised. */
const SURE_ENOUGH = 0.3;

/** The format whose content the first of the inputs most likely is that is told by itself, as a lone policy is not. */
export async function detectFormat(inputs: readonly Input[]): Promise<ListFormat> {
  for (const input of inputs) {
    const format = await likeliestFormat(input);
    if (format !== null) return format;
  }
  const named = inputs.map(({ name }) => name).join(', ');
  throw new ImportRefused(
    `${named} looks like no list that can be imported. Name its format with --format: ${names()}.`,
  );
}

async function likeliestFormat(input: Input): Promise<ListFormat | null> {
  const guesses = await Promise.all(
    FORMATS.map(async (format) => ({ format, likelihood: await format.detect(input) })),
  );
  const [best] = guesses.sort((left, right) => right.likelihood - left.likelihood);
  return best !== undefined && best.likelihood >= SURE_ENOUGH ? best.format : null;
}

export function formatCalled(name: string): ListFormat {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new ImportRefused(`There is no format "${name}"; there are ${names()}.`);
  return format;
}

function names(): string {
  return FORMATS.map(({ name }) => name).join(', ');
}
