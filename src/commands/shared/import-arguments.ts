import type { ArgsDef } from 'citty';
import { describeReport } from '../../imports/report/describe-report.ts';
import type { ImportReport } from '../../imports/report/report.ts';
import { LIST_OPTIONS, type ListOptions } from '../../imports/sent/list-options.ts';
import { oneOf, optionOf, parseStrictly } from './options.ts';

const FLAGS = new Set(['complete', 'dryRun', 'stage', 'acceptProposals']);
const REPORTS = ['text', 'json'] as const;
export type ReportKind = (typeof REPORTS)[number];

const RECIPE_FILE =
  'A file that says how to read the list and what its words and names mean; default: LIST.recipe.yaml in the same folder. Other options override it.';

export const OPTION_ARGS: ArgsDef = Object.fromEntries(
  Object.entries(LIST_OPTIONS.shape).map(([name, schema]) => [
    optionOf(name),
    {
      type: FLAGS.has(name) ? 'boolean' : 'string',
      description: name === 'recipe' ? RECIPE_FILE : (schema.description ?? ''),
    },
  ]),
);

export interface ImportArguments {
  readonly paths: readonly string[];
  readonly options: ListOptions;
  readonly report: ReportKind;
}

/** Throws `BadInput` for an unknown option. */
export function readArguments(rawArgs: readonly string[]): ImportArguments {
  const names = Object.keys(LIST_OPTIONS.shape);
  const { values, positionals } = parseStrictly({
    args: [...rawArgs],
    allowPositionals: true,
    options: {
      report: { type: 'string', default: 'text' },
      ...Object.fromEntries(
        names.map((name) => [
          optionOf(name),
          FLAGS.has(name) ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
        ]),
      ),
    },
  });
  const { report, ...given } = values as Record<string, unknown>;
  const options = Object.fromEntries(
    names.flatMap((name) => {
      const value = given[optionOf(name)];
      if (value === undefined) return [];
      return [[name, Array.isArray(value) && value.length === 1 ? value[0] : value]];
    }),
  );
  return { paths: positionals, options: options as ListOptions, report: oneOf('report', REPORTS, String(report)) };
}

export function printReport(report: ImportReport, kind: ReportKind): string {
  return kind === 'json' ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report);
}
