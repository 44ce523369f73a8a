import { writeFile } from 'node:fs/promises';
import { type ArgsDef, defineCommand } from 'citty';
import { askSystem } from '../checks/ask.ts';
import { CHECK_FORMATS, writeCheck } from '../checks/formats.ts';
import { BadInput } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';
import { readSystem } from './check-system/system-file.ts';
import { textOfFile } from './query.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, LEVERAGE_HOPS_OPTION, leverageHopsOf, oneOf, readOptions, wholeNumber } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';
import { writeWhole } from './shared/whole-file.ts';

const ARGS = {
  file: {
    type: 'positional',
    required: true,
    description:
      'The services of a system: CSV, YAML or JSON with services and their environments, a CycloneDX BOM, or the JSON of a Terraform plan.',
  },
  standard: { type: 'string', required: true, description: 'Id or name of the standard.' },
  environment: {
    type: 'string',
    description: 'Id or name of the environment of services for which the file names none.',
  },
  on: { type: 'string', description: 'A day such as 2026-11-24; default: today in UTC.' },
  revision: { type: 'string', description: 'A revision; default: the current one.' },
  'leverage-hops': LEVERAGE_HOPS_OPTION,
  types: {
    type: 'string',
    description:
      'For a Terraform plan: a CSV file with the columns type and service; a row without a service is skipped.',
  },
  format: { type: 'string', description: 'text, md, sarif or json, for standard output; default: text.' },
  sarif: { type: 'string', description: 'A file to write the failures to, in SARIF 2.1.0.' },
  markdown: { type: 'string', description: 'A file to write a summary to, in Markdown.' },
} as const satisfies ArgsDef;

export const checkSystemCommand = defineCommand({
  meta: {
    name: 'check-system',
    description:
      'Checks that each service of a system inherits a standard in its environment, as `assess` answers it. Exits with 1 if one does not, or only possibly.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const { texts, files, failures } = await withGraph((ask) => tellCheck(ask, rawArgs));
      for (const { path, content } of files) await writeWhole(path, (target) => writeFile(target, content));
      process.stdout.write(texts);
      if (failures > 0) process.exitCode = 1;
    }),
});

interface ToldCheck {
  readonly texts: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly failures: number;
}

export async function tellCheck(ask: AskGraph, rawArgs: readonly string[]): Promise<ToldCheck> {
  const { positionals, text } = readOptions(rawArgs, ARGS);
  const [path, ...more] = positionals;
  const standard = text('standard');
  if (path === undefined || more.length > 0 || standard === null) {
    throw new BadInput('check-system needs one file and --standard. See --help.');
  }
  const format = oneOf('format', CHECK_FORMATS, text('format') ?? 'text');
  const typesFile = text('types');
  const types = typesFile === null ? null : await textOfFile(typesFile);
  const system = readSystem(path, await textOfFile(path), types);
  const checked = await askSystem(ask, system, {
    standard,
    environment: text('environment'),
    leverageHops: leverageHopsOf(text),
    asOf: dayOf('on', text('on')),
    revision: wholeNumber('revision', text('revision')),
  });
  const [sarif, markdown] = [text('sarif'), text('markdown')];
  return {
    texts: writeCheck(format, checked, path),
    files: [
      ...(sarif === null ? [] : [{ path: sarif, content: writeCheck('sarif', checked, path) }]),
      ...(markdown === null ? [] : [{ path: markdown, content: writeCheck('md', checked, path) }]),
    ],
    failures: checked.failures,
  };
}
