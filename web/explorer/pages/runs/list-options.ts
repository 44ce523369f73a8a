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
  /** Names of the list that stand for nodes, accepted one by one. */
  readonly accepted: ReadonlyMap<string, NamedNode>;
}

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
  accepted: new Map(),
};

export function addressOfImport(name: string, options: ListOptions, outcome: 'dryRun' | 'stage'): string {
  const { accepted, complete, everywhere, unmatched, ...plain } = options;
  const search = new URLSearchParams({ name, [outcome]: 'true', unmatched });
  for (const [option, value] of Object.entries(plain)) if (value) search.set(option, value);
  if (complete) search.set('complete', 'true');
  if (complete && everywhere) search.set('everywhere', 'true');
  for (const [text, { id }] of accepted) search.append('accept', `${text}=${id}`);
  return `/imports?${search}`;
}
