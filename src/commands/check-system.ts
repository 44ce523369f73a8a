import { writeFile } from 'node:fs/promises';
import { type ArgsDef, defineCommand } from 'citty';
import { today } from '../domain/days.ts';
import { BadInput, QuestionRefused } from '../errors.ts';
import { type AskGraph, currentRevision, mustAsk } from '../exports/ask.ts';
import { withIds } from '../exports/names.ts';
import { withGraph } from './asking.ts';
import { STANDARD } from './check-system/question.ts';
import { isFailure, markdownOfCheck, textOfCheck } from './check-system/reports.ts';
import { type CheckedSystem, checkSystem } from './check-system/results.ts';
import { sarifOf } from './check-system/sarif.ts';
import { readSystem } from './check-system/system-file.ts';
import { dayOf, LEVERAGE_HOPS_OPTION, leverageHopsOf, oneOf, readOptions, wholeNumber } from './options.ts';
import { textOfFile } from './query.ts';
import { refusing } from './refusing.ts';
import { writeWhole } from './whole-file.ts';

const FORMATS = ['text', 'md', 'sarif', 'json'] as const;

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
  const format = oneOf('format', FORMATS, text('format') ?? 'text');
  const typesFile = text('types');
  const types = typesFile === null ? null : await textOfFile(typesFile);
  const { services, unmapped } = readSystem(path, await textOfFile(path), types);
  if (services.length + unmapped.length === 0)
    throw new BadInput(`${path} has no services, so there is nothing to check.`);
  const environment = text('environment');
  const placed = services.map((service) => {
    const own = service.environment ?? environment;
    if (own === null)
      throw new BadInput(`"${service.name}" has no environment; name one in ${path} or with --environment.`);
    return { ...service, environment: own };
  });
  const revision = wholeNumber('revision', text('revision')) ?? (await currentRevision(ask));
  if (revision === 0)
    throw new QuestionRefused('The graph is empty, so there is nothing to check against.', 'GRAPH_EMPTY');
  const asOf = dayOf('on', text('on')) ?? today();
  const named = await withIds(ask, { standard: ['STANDARD'] }, { standard, revision });
  const designation = await designationOf(ask, named);
  const question = { ...named, designation, leverageHops: leverageHopsOf(text), asOf };
  const checked = await checkSystem(ask, { services: placed, unmapped }, question);
  const written = {
    text: () => textOfCheck(checked),
    md: () => markdownOfCheck(checked),
    sarif: () => sarifOf(checked, path),
    json: () => jsonOf(checked),
  };
  const [sarif, markdown] = [text('sarif'), text('markdown')];
  return {
    texts: written[format](),
    files: [
      ...(sarif === null ? [] : [{ path: sarif, content: written.sarif() }]),
      ...(markdown === null ? [] : [{ path: markdown, content: written.md() }]),
    ],
    failures: checked.results.filter(isFailure).length,
  };
}

async function designationOf(
  ask: AskGraph,
  named: { readonly standard: string; readonly revision: number },
): Promise<string> {
  type Data = { readonly standard: { readonly designation: string } | null };
  const { standard } = await mustAsk<Data>(ask, STANDARD, named);
  if (standard === null) throw new BadInput(`There is no standard "${named.standard}".`);
  return standard.designation;
}

function jsonOf(checked: CheckedSystem): string {
  return `${JSON.stringify(checked, null, 2)}\n`;
}
