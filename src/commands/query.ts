import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type ArgsDef, defineCommand } from 'citty';
import { BadInput } from '../errors.ts';
import { type GraphQlAnswer, sentenceOf } from '../exports/ask.ts';
import { withGraph } from './shared/asking.ts';
import { readOptions } from './shared/options.ts';
import { REFUSED, refusing } from './shared/refusing.ts';

const ARGS = {
  file: {
    type: 'positional',
    required: false,
    description: 'A file with a GraphQL document; -: standard input. Default: -.',
  },
  variables: {
    type: 'string',
    description: 'Its variables as JSON, or @ and the name of a file of JSON; default: none.',
  },
} as const satisfies ArgsDef;

export const queryCommand = defineCommand({
  meta: {
    name: 'query',
    description: 'Answers a GraphQL document with JSON. Exits with 1 if the answer has errors.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const { positionals, text: option } = readOptions(rawArgs, ARGS);
      const variables = await variablesOf(option('variables'));
      const document = await documentOf(positionals[0] ?? '-');
      const { data, errors } = await withGraph((ask) => ask(document, variables));
      const answer = errors === undefined ? { data } : { errors, data };
      process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
      if (errors === undefined) return;
      process.stderr.write(`${errorWords(errors)}\n`);
      process.exitCode = REFUSED;
    }),
});

/** Maximum number of errors repeated after the answer, which contains all of them. */
const MOST_TOLD = 3;

function errorWords(errors: NonNullable<GraphQlAnswer['errors']>): string {
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const more = errors.length > MOST_TOLD ? [`And ${errors.length - MOST_TOLD} more.`] : [];
  return [`The answer has ${count}:`, ...errors.slice(0, MOST_TOLD).map(sentenceOf), ...more].join(' ');
}

async function documentOf(file: string): Promise<string> {
  if (file !== '-') return textOfFile(file);
  if (process.stdin.isTTY) throw new BadInput('No document came: name a file, or write one to standard input.');
  return text(process.stdin);
}

async function variablesOf(given: string | null): Promise<Record<string, unknown>> {
  if (given === null) return {};
  const json = given.startsWith('@') ? await textOfFile(given.slice(1)) : given;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  try {
    const variables: unknown = JSON.parse(json);
    if (isObject(variables)) return variables as Record<string, unknown>;
  } catch (error) {
    throw new BadInput(`Option "variables" must be a JSON object: ${(error as Error).message}.`, { cause: error });
  }
  throw new BadInput('Option "variables" must be a JSON object, such as {"id": "service/key-vault"}.');
}

export async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(`The file ${path} cannot be read.`, { cause: error });
  }
}
