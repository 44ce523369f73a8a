import { relative } from 'node:path';
import { ImportRefused } from '../../errors.ts';
import { filesIn, type Input, openInput } from '../input.ts';
import { azurePolicy } from './azure-policy.ts';
import { certificateList } from './certificate-list.ts';
import { clauseList } from './clause-list.ts';
import { fedrampMarketplace } from './fedramp-marketplace.ts';
import { type ListFormat, NO_OPTIONS, type TellingOptions } from './format.ts';
import { FILES_LOOKED_AT } from './json/documents.ts';
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
/** From here on a file counts as a list of its own beside others: pages that tell of a folder may hold tables, too. */
const SURELY = 0.6;

/** The format whose content the first of the inputs most likely is that is told by itself, as a lone policy is not. */
export async function detectFormat(
  inputs: readonly Input[],
  options: TellingOptions = NO_OPTIONS,
): Promise<ListFormat> {
  for (const input of inputs) {
    const format = await likeliestFormat(input, SURE_ENOUGH, options);
    if (format === null) continue;
    for (const each of inputs) await refuseMixed(each, format);
    return format;
  }
  const named = inputs.map(({ name }) => name).join(', ');
  throw new ImportRefused(
    `${named} looks like no list that can be imported. Name its format with --format: ${names()}.`,
  );
}

async function likeliestFormat(input: Input, least: number, options: TellingOptions): Promise<ListFormat | null> {
  const guesses = await Promise.all(
    FORMATS.map(async (format) => ({ format, likelihood: await format.detect(input, options) })),
  );
  const [best, next] = guesses.sort((left, right) => right.likelihood - left.likelihood);
  if (best !== undefined && best.likelihood >= least) refuseDoubtful(input, best, next);
  return best !== undefined && best.likelihood >= least ? best.format : null;
}

interface Guess {
  readonly format: ListFormat;
  readonly likelihood: number;
}

/** Two that know the columns and are as sure of them, but not very: what is taken for the other would be read wrongly. */
function refuseDoubtful({ name }: Input, best: Guess, next: Guess | undefined): void {
  if (best.likelihood <= SURE_ENOUGH || best.likelihood >= SURELY || next?.likelihood !== best.likelihood) return;
  const formats = [best.format.name, next.format.name].sort();
  throw new ImportRefused(`${name} may be a ${formats.join(' as well as a ')}; say which with --format.`);
}

/** A folder that happens to hold a file of the format, among lists of others, is no list of the format. */
async function refuseMixed(folder: Input, format: ListFormat): Promise<void> {
  if (!folder.isFolder || format.endingInFolders === undefined) return;
  let own: string | null = null;
  let other: { readonly file: string; readonly name: string } | null = null;
  for (const path of (await filesIn(folder.path, '')).slice(0, FILES_LOOKED_AT)) {
    const found = await likeliestFormat(await openInput(path), SURELY, NO_OPTIONS);
    const file = relative(folder.path, path);
    if (found === format) own ??= file;
    else if (found !== null) other ??= { file, name: found.name };
    if (own !== null && other !== null) break;
  }
  if (other === null) return;
  throw new ImportRefused(
    `${folder.name} holds lists of several kinds: ${own ?? 'a file'} looks like ${format.name}, and ${other.file} like ${other.name}. Import each by itself, or say with --format which of them to read.`,
  );
}

export function formatCalled(name: string): ListFormat {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new ImportRefused(`There is no format "${name}"; there are ${names()}.`);
  return format;
}

function names(): string {
  return FORMATS.map(({ name }) => name).join(', ');
}
