import { ImportRefused } from '../../errors.ts';
import type { Input } from '../input.ts';
import type { ListFormat } from './format.ts';
import { seedFolder } from './seed-folder.ts';

/** Every kind of list that can be imported. */
export const FORMATS: readonly ListFormat[] = [seedFolder];

/** Below this a format does not count as recognised. */
const SURE_ENOUGH = 0.3;

/** The format whose content this most likely is. */
export async function detectFormat(input: Input): Promise<ListFormat> {
  const guesses = await Promise.all(
    FORMATS.map(async (format) => ({ format, likelihood: await format.detect(input) })),
  );
  const [best] = guesses.sort((left, right) => right.likelihood - left.likelihood);
  if (best !== undefined && best.likelihood >= SURE_ENOUGH) return best.format;
  throw new ImportRefused(
    `${input.name} looks like no list that can be imported. Name its format with --format: ${names()}.`,
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
