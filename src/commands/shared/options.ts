import { parseArgs } from 'node:util';
import type { ArgsDef } from 'citty';
import { LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import { BadInput } from '../../errors.ts';
import { mustBeDay, mustBeWord } from '../../exports/given-values.ts';

/** `parseArgs`, with errors as one sentence. */
export const parseStrictly: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    const { message } = error as Error;
    const [, option] =
      (message.includes(' argument is ambiguous') && /^Option '(?:-\w, )?(--[^\s']+)/.exec(message)) || [];
    if (option !== undefined) {
      throw new BadInput(`Option '${option}' needs a value; one that begins with a dash is written ${option}=-VALUE.`, {
        cause: error,
      });
    }
    // The rest of the message is about arguments that begin with a dash.
    const [first = ''] = message.split(/\.\s|\.$/);
    throw new BadInput(`${first}. See --help.`, { cause: error });
  }
};

export interface GivenOptions {
  readonly positionals: readonly string[];
  /** Returns the last value of an option; null without one. */
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
}

/** Parses the arguments of a command. Throws `BadInput` for an unknown option. */
export function readOptions(rawArgs: readonly string[], definitions: ArgsDef): GivenOptions {
  const names = Object.entries(definitions).filter(([, { type }]) => type !== 'positional');
  const { values, positionals } = parseStrictly({
    args: [...rawArgs],
    allowPositionals: true,
    options: Object.fromEntries(names.map(([name]) => [name, { type: 'string' as const, multiple: true }])),
  });
  const texts = (name: string) => (values[name] as string[] | undefined) ?? [];
  return { positionals, text: (name) => texts(name).at(-1) ?? null, texts };
}

/** Returns the comma-separated words; null without the option. */
export function wordsOf<Known extends string>(
  option: string,
  known: readonly Known[],
  given: string | null,
): readonly Known[] | null {
  return given === null ? null : given.split(',').map((word) => oneOf(option, known, word.trim().toUpperCase()));
}

export function dayOf(option: string, given: string | null): string | null {
  return given === null ? null : mustBeDay(`Option "${option}"`, given);
}

export function wholeNumber(option: string, given: string | null): number | null {
  if (given === null) return null;
  if (!/^\d{1,9}$/.test(given)) throw new BadInput(`Option "${option}" must be a whole number, not "${given}".`);
  return Number(given);
}

export const LEVERAGE_HOPS_OPTION = {
  type: 'string',
  description:
    'Hops of leverage between certificates to follow, 0 to 8; default: 0. More add rows that are only possible.',
} as const;

export function leverageHopsOf(text: GivenOptions['text']): number {
  return wholeNumber('leverage-hops', text('leverage-hops')) ?? LEVERAGE_HOPS;
}

export function oneOf<Known extends string>(option: string, known: readonly Known[], given: string): Known {
  return mustBeWord(`Option "${option}"`, known, given);
}

/** Returns the option's name of a parameter: `from-as-of` for `from.asOf`. */
export function optionOf(parameter: string): string {
  return parameter.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
