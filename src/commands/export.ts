import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type ArgsDef, defineCommand } from 'citty';
import { BadInput } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';
import { openExport, settleQuestion } from '../exports/export.ts';
import { EXPORT_FORMATS } from '../exports/formats/index.ts';
import type { ExportKind } from '../exports/kind.ts';
import { EXPORT_KINDS } from '../exports/kinds/index.ts';
import { readParameters } from '../exports/parameters.ts';
import { withGraph } from './asking.ts';
import { oneOf, readOptions } from './options.ts';
import { refusing } from './refusing.ts';

const ENDINGS = EXPORT_FORMATS.map(({ ending }) => ending);

const OWN_ARGS = {
  format: { type: 'string', description: `${ENDINGS.join(', ')}; left out: as the name of the file ends, else csv.` },
  out: { type: 'string', description: 'The file to write; left out: standard output.' },
} as const satisfies ArgsDef;

export const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Takes an answer away as a file: CSV, XLSX, JSON or Markdown.' },
  subCommands: Object.fromEntries(EXPORT_KINDS.map((kind) => [kind.name, commandOf(kind)])),
});

function commandOf(kind: ExportKind) {
  return defineCommand({
    meta: { name: kind.name, description: kind.description },
    args: argumentsOf(kind),
    run: ({ rawArgs }) => refusing(() => withGraph((ask) => writeExport(ask, kind, rawArgs))),
  });
}

function argumentsOf({ parameters }: ExportKind): ArgsDef {
  const own = parameters.map(({ name, type, description, isNeeded }) => {
    const needed = isNeeded === undefined ? '' : ' Needed.';
    const several = type === 'list' ? ' Several with commas.' : '';
    return [optionOf(name), { type: 'string' as const, description: `${description}${several}${needed}` }] as const;
  });
  return { ...Object.fromEntries(own), ...OWN_ARGS };
}

/** `from.asOf` as `from-as-of`. */
function optionOf(parameter: string): string {
  return parameter.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Writes as fast as it is taken; what was written of a file that cannot be ended is removed. */
export async function writeExport(ask: AskGraph, kind: ExportKind, rawArgs: readonly string[]): Promise<void> {
  const { positionals, text, texts } = readOptions(rawArgs, argumentsOf(kind));
  if (positionals.length > 0) throw new BadInput(`export ${kind.name} takes options only. See --help.`);
  const out = text('out');
  const ending = oneOf('format', ENDINGS, text('format') ?? endingOf(out) ?? 'csv');
  const format = EXPORT_FORMATS.find((known) => known.ending === ending) as (typeof EXPORT_FORMATS)[number];
  if (out === null && ending === 'xlsx' && process.stdout.isTTY) {
    throw new BadInput('A workbook is no text to show; name a file with --out.');
  }
  const values = kind.parameters.map(({ name }) => [name, texts(optionOf(name))] as const);
  const given = readParameters(kind.parameters, Object.fromEntries(values.filter(([, { length }]) => length > 0)));
  const question = await settleQuestion(ask, kind, given);
  const stream = format.write(await openExport(ask, kind, { given, question }));
  if (out === null) return pipeline(stream, process.stdout, { end: false });
  try {
    await pipeline(stream, createWriteStream(out));
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
}

function endingOf(file: string | null): string | null {
  return file === null ? null : (/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? null);
}
