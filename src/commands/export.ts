import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ArgsDef, defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';
import { pinQuestion } from '../exports/export.ts';
import { type FileType, fileTypesOf } from '../exports/formats/files.ts';
import type { ExportKind } from '../exports/kind.ts';
import { EXPORT_KINDS } from '../exports/kinds/index.ts';
import { type Given, listOf, readParameters, settleNames } from '../exports/parameters.ts';
import { withGraph } from './shared/asking.ts';
import { oneOf, optionOf, readOptions } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';
import { exportAtServer, runningServer, type ServerAccess } from './shared/remote.ts';
import { writeWhole } from './shared/whole-file.ts';

const whatOf = (parameter: string) => `Option "${optionOf(parameter)}"`;

const OUT = { type: 'string', description: 'The file to write; default: standard output.' } as const;

function endingsOf(kind: ExportKind): string[] {
  return fileTypesOf(kind).map(({ ending }) => ending);
}

export const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Writes an answer as a file: CSV, XLSX, JSON, Markdown or OSCAL.' },
  subCommands: Object.fromEntries(EXPORT_KINDS.map((kind) => [kind.name, commandOf(kind)])),
});

function commandOf(kind: ExportKind) {
  return defineCommand({
    meta: { name: kind.name, description: kind.description },
    args: argumentsOf(kind),
    run: ({ rawArgs }) => refusing(() => takeAway(kind, rawArgs)),
  });
}

/** Exports from the graph, or from the server that has it open. */
export async function takeAway(kind: ExportKind, rawArgs: readonly string[]): Promise<void> {
  const server = await runningServer(readConfig());
  await (server === null ? withGraph((ask) => writeExport(ask, kind, rawArgs)) : fetchExport(server, kind, rawArgs));
}

/** Returns the arguments of `export KIND` that ask for the same as CSV. */
export function csvArguments(values: Readonly<Record<string, string | number | readonly string[] | null>>): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== null);
  return [
    '--format=csv',
    ...given.map(([name, value]) => `--${optionOf(name)}=${Array.isArray(value) ? listOf(value) : value}`),
  ];
}

function argumentsOf(kind: ExportKind): ArgsDef {
  const own = kind.parameters.map(({ name, type, description, isNeeded, names }) => {
    const quoted = names === undefined ? '' : '; put one that contains a comma in double quotes';
    const several = type === 'list' ? ` Several are separated by commas${quoted}.` : '';
    const required = isNeeded ?? false;
    return [optionOf(name), { type: 'string' as const, required, description: `${description}${several}` }] as const;
  });
  const format = `${endingsOf(kind).join(', ')}; default: as the name of the file ends, else csv.`;
  return { ...Object.fromEntries(own), format: { type: 'string', description: format }, out: OUT };
}

interface Asked {
  readonly type: FileType;
  /** Null for standard output. */
  readonly out: string | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly given: Given;
}

function readExport(kind: ExportKind, rawArgs: readonly string[]): Asked {
  const { positionals, text, texts } = readOptions(rawArgs, argumentsOf(kind));
  if (positionals.length > 0) throw new BadInput(`export ${kind.name} takes options only. See --help.`);
  const out = text('out');
  const ending = oneOf('format', endingsOf(kind), text('format') ?? endingOf(out) ?? 'csv');
  const type = fileTypesOf(kind).find((known) => known.ending === ending) as FileType;
  if (out === null && ending === 'xlsx' && process.stdout.isTTY) {
    throw new BadInput('A workbook cannot be shown in a terminal; name a file with --out.');
  }
  const all = kind.parameters.map(({ name }) => [name, texts(optionOf(name))] as const);
  const values = Object.fromEntries(all.filter(([, { length }]) => length > 0));
  return { type, out, values, given: readParameters(kind.parameters, values, whatOf) };
}

export async function writeExport(ask: AskGraph, kind: ExportKind, rawArgs: readonly string[]): Promise<void> {
  const { type, out, given: asked } = readExport(kind, rawArgs);
  const given = await settleNames(ask, kind.parameters, asked, whatOf);
  const question = await pinQuestion(ask, kind, given);
  const write = await type.open(ask, kind, { given, question });
  await writeOut(write(), out);
}

/** Lets the server write the export: queries over HTTP would be limited as those of any client. */
export async function fetchExport(server: ServerAccess, kind: ExportKind, rawArgs: readonly string[]): Promise<void> {
  const { type, out, values } = readExport(kind, rawArgs);
  await writeOut(await exportAtServer(server, `${kind.name}.${type.ending}`, values), out);
}

async function writeOut(stream: Readable, out: string | null): Promise<void> {
  if (out === null) return pipeline(stream, process.stdout, { end: false });
  await writeWhole(out, (path) => pipeline(stream, createWriteStream(path)));
}

function endingOf(file: string | null): string | null {
  return file === null ? null : (/\.((?:oscal(?:-\w+)?\.)?\w+)$/i.exec(file)?.[1]?.toLowerCase() ?? null);
}
