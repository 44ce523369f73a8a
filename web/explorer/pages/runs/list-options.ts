import type { ScopeStatus } from '../../generated/graphql.ts';
import type { NamedNode } from './report.ts';

/** What can be said of a list; the words are those of `POST /imports`. */
export interface ListOptions {
  readonly certificate: string | null;
  readonly environment: string | null;
  readonly standard: string | null;
  /** Id of a source; empty: made from the file's name. */
  readonly source: string;
  readonly sourceTitle: string;
  readonly asOf: string;
  readonly unmatched: 'report' | 'create' | 'skip';
  readonly complete: boolean;
  /** With that: also where the list has no row at all. */
  readonly everywhere: boolean;
  readonly format: ListKind | '';
  readonly status: ScopeStatus | '';
  readonly dates: DayOrder | '';
  readonly from: string;
  readonly until: string;
  /** Several, a line each, as they are typed. */
  readonly field: string;
  readonly column: string;
  readonly word: string;
  readonly sheet: string;
  /** Names of the list that stand for nodes, accepted one by one. */
  readonly accepted: ReadonlyMap<string, NamedNode>;
}

export const LIST_KINDS = [
  'scope-table',
  'tick-matrix',
  'clause-list',
  'certificate-list',
  'oscal-catalog',
  'oscal-mapping',
  'oscal-ssp',
  'fedramp-marketplace',
  'azure-policy',
  'seed-folder',
] as const;
type ListKind = (typeof LIST_KINDS)[number];

export const DAY_ORDERS = ['day-first', 'month-first'] as const;
type DayOrder = (typeof DAY_ORDERS)[number];

/** The options that one writes several of, a line each. */
export const SEVERAL = ['field', 'column', 'word', 'sheet'] as const;

export const PLAIN_OPTIONS: ListOptions = {
  certificate: null,
  environment: null,
  standard: null,
  source: '',
  sourceTitle: '',
  asOf: '',
  unmatched: 'report',
  complete: false,
  everywhere: false,
  format: '',
  status: '',
  dates: '',
  from: '',
  until: '',
  field: '',
  column: '',
  word: '',
  sheet: '',
  accepted: new Map(),
};

export function addressOfImport(name: string, options: ListOptions, outcome: 'dryRun' | 'stage'): string {
  const { accepted, complete, everywhere, unmatched, field, column, word, sheet, ...plain } = options;
  const search = new URLSearchParams({ name, [outcome]: 'true', unmatched });
  for (const [option, value] of Object.entries(plain)) if (value) search.set(option, value);
  for (const [option, text] of Object.entries({ field, column, word, sheet })) {
    for (const line of linesOf(text)) search.append(option, line);
  }
  if (complete) search.set('complete', 'true');
  if (complete && everywhere) search.set('everywhere', 'true');
  for (const [text, { id }] of accepted) search.append('accept', `${text}=${id}`);
  return `/imports?${search}`;
}

/** Without the quotation marks of a shell, with which reports give their examples. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/^"(.*)"$/, '$1'));
  return lines.filter((line) => line !== '');
}
