import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type ArgsDef, defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openInput } from '../imports/input.ts';
import { LIST_OPTIONS, type ListOptions, parseListOptions } from '../imports/list-options.ts';
import { importLists } from '../imports/lists.ts';
import { describeReport, type ImportReport } from '../imports/report.ts';
import { openGraph } from '../main.ts';
import { refusing } from './refusing.ts';
import { importAtServer, runningServer } from './remote.ts';

const FLAGS = new Set(['complete', 'dryRun', 'stage', 'gentle']);
const REPORTS = ['text', 'json'] as const;

const OPTION_ARGS: ArgsDef = Object.fromEntries(
  Object.entries(LIST_OPTIONS.shape).map(([name, schema]) => [
    dashed(name),
    { type: FLAGS.has(name) ? 'boolean' : 'string', description: schema.description ?? '' },
  ]),
);

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description: 'Imports lists of one format as one revision: all of it, or nothing and the report of why not.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'A file or folder; several are one import.' },
    ...OPTION_ARGS,
    report: { type: 'string', description: 'How to tell what happened: text (default) or json.' },
  },
  run: ({ rawArgs }) =>
    refusing(async () => {
      const { paths, options, report } = readArguments(rawArgs);
      await importAndTell(paths, options, userInfo().username, report);
    }),
});

/** Imports here, or at the server that has the graph open, and tells the report. Exit code 1: refused. */
export async function importAndTell(
  paths: readonly string[],
  options: ListOptions,
  by: string,
  report: (typeof REPORTS)[number] = 'text',
): Promise<void> {
  const told = await runImport(paths, options, by);
  process.stdout.write(report === 'json' ? `${JSON.stringify(told, null, 2)}\n` : describeReport(told));
  if (told.state === 'REFUSED') process.exitCode = 1;
}

async function runImport(paths: readonly string[], options: ListOptions, by: string): Promise<ImportReport> {
  const interrupted = new AbortController();
  // A second Ctrl-C ends the process at once; what was staged stays invisible and is removed at the next start.
  process.once('SIGINT', () => interrupted.abort());
  const watched = { signal: interrupted.signal, onProgress: showProgress };
  const list = parseListOptions(options);
  const config = readConfig();
  const server = runningServer(config);
  try {
    if (server !== null) return await importAtServer(server, paths, options, watched);
    const inputs = await Promise.all(paths.map(openInput));
    const engine = await openGraph(config);
    try {
      return await importLists(engine, { ...list, inputs, by, ...watched });
    } finally {
      await engine.close();
    }
  } finally {
    // Before anything else is told, which may go to the same terminal.
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}

/** One line that is written over, for people only. */
function showProgress(rowsRead: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rowsRead.toLocaleString('en')} rows`);
}

function readArguments(rawArgs: readonly string[]): { paths: string[]; options: ListOptions; report: 'text' | 'json' } {
  const names = Object.keys(LIST_OPTIONS.shape);
  try {
    const { values, positionals } = parseArgs({
      args: [...rawArgs],
      allowPositionals: true,
      options: {
        report: { type: 'string', default: 'text' },
        ...Object.fromEntries(
          names.map((name) => [
            dashed(name),
            FLAGS.has(name) ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
          ]),
        ),
      },
    });
    const { report, ...given } = values as Record<string, unknown>;
    const isReport = REPORTS.find((known) => known === report);
    if (isReport === undefined) throw new BadInput(`Option "report" wants ${REPORTS.join(' or ')}; "${report}" came.`);
    const options = Object.fromEntries(
      names.flatMap((name) => {
        const value = given[dashed(name)];
        if (value === undefined) return [];
        return [[name, Array.isArray(value) && value.length === 1 ? value[0] : value]];
      }),
    );
    return { paths: positionals, options: options as ListOptions, report: isReport };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${(error as Error).message} See --help.`, { cause: error });
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
