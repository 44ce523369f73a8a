import { userInfo } from 'node:os';
import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { importLists } from '../imports/import-lists.ts';
import { openInput } from '../imports/read/input.ts';
import type { ImportReport } from '../imports/report/report.ts';
import type { ListOptions } from '../imports/sent/list-options.ts';
import { parseListOptions } from '../imports/sent/list-rules.ts';
import { createLog } from '../log.ts';
import { withGraphOpen } from '../start/open-graph.ts';
import { traced, tracing } from '../start/traces.ts';
import { traceImport } from '../telemetry/import-span.ts';
import { OPTION_ARGS, printReport, type ReportKind, readArguments } from './shared/import-arguments.ts';
import { optionOf } from './shared/options.ts';
import { progressWriter } from './shared/progress-bar.ts';
import { findRecipe, writeRecipe, writeRecipeOfRefused } from './shared/recipe-beside.ts';
import { MOSTLY_LEFT_OUT, OPEN, REFUSED, refusing } from './shared/refusing.ts';
import { importAtServer, runningServer } from './shared/remote.ts';
import { keepHeapSmall } from './shared/small-heap.ts';

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description:
      'Imports lists of one kind as one revision: either all of it, or nothing and a report that says why. Options are shorthand for lines of the recipe.',
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description: 'A file or folder; several are one import, of one source.',
    },
    ...OPTION_ARGS,
    report: { type: 'string', description: 'Format of the report: text or json; default: text.' },
  },
  run: ({ rawArgs }) =>
    refusing(async () => {
      const { paths, options, report } = readArguments(rawArgs);
      await importAndTell(paths, options, userInfo().username, report);
    }),
});

/** Imports here or at the server that has the graph open, and prints the report. */
export async function importAndTell(
  paths: readonly string[],
  options: ListOptions,
  by: string,
  report: ReportKind = 'text',
): Promise<void> {
  const outcome = await importWithRecipe(paths, options, by);
  return tellOutcome(outcome, paths, { recipe: options.recipe, report, isDryRun: options.dryRun === true });
}

interface Telling {
  readonly recipe: ListOptions['recipe'];
  readonly report?: ReportKind;
  readonly isDryRun?: boolean;
}

const NOT_DRAFTED =
  'A dry run writes no recipe. Without --dry-run, the command drafts one and imports nothing before its questions are answered; --report json has it, too.';

/** Prints the report. Exit code 1: refused; 3: decisions are open; 4: most rows were left out. */
export async function tellOutcome(
  outcome: ImportReport,
  paths: readonly string[],
  { recipe, report = 'text', isDryRun = false }: Telling,
): Promise<void> {
  process.stdout.write(printReport(outcome, report));
  if (outcome.losesRows) process.exitCode = MOSTLY_LEFT_OUT;
  if (outcome.state === 'OPEN') {
    process.stderr.write(`${isDryRun ? NOT_DRAFTED : await writeRecipe(paths, outcome, recipe ?? undefined)}\n`);
    process.exitCode = OPEN;
  }
  if (outcome.state !== 'REFUSED') return;
  const written = isDryRun ? null : await writeRecipeOfRefused(paths, outcome, recipe ?? undefined);
  process.stderr.write(
    ['The list was refused; the report on standard output tells why.', written, '']
      .filter((line) => line !== null)
      .join('\n'),
  );
  process.exitCode = REFUSED;
}

/** Imports by the named recipe, or the one next to the list. */
export async function importWithRecipe(
  paths: readonly string[],
  options: ListOptions,
  by: string,
): Promise<ImportReport> {
  const recipe = await findRecipe(paths, options.recipe ?? undefined, (sentence) =>
    process.stderr.write(`${sentence}\n`),
  );
  return runImport(paths, recipe === null ? options : { ...options, recipe }, by);
}

async function runImport(paths: readonly string[], options: ListOptions, by: string): Promise<ImportReport> {
  const interrupted = new AbortController();
  // A second Ctrl-C ends the process at once; the staged rows stay invisible, and are removed at the next start.
  process.once('SIGINT', () => interrupted.abort());
  const watched = { signal: interrupted.signal, onProgress: progressWriter(process.stderr) };
  const list = parseListOptions(options, optionOf);
  const config = readConfig();
  const server = await runningServer(config);
  try {
    if (server !== null) return await importAtServer(server, paths, options, watched);
    if (config.NEO4J_URI !== undefined) keepHeapSmall();
    const inputs = await Promise.all(paths.map(openInput));
    return await withGraphOpen(config, async (engine) => {
      const traces = await tracing(config, createLog(config.LOG_LEVEL));
      const work = () => importLists(traced(engine, traces), { ...list, inputs, by, ...watched });
      return traceImport(traces, work).finally(() => traces?.close());
    });
  } finally {
    // Clears the progress bar before other output, which may go to the same terminal.
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
