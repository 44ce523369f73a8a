import type { ScopeStatus } from '../../domain/statements.ts';
import type { Drafts, ReadingNotes } from '../draft.ts';
import type { Input } from '../input.ts';
import type { StatusWords } from './table/status-words.ts';
import type { DayOrder } from './table/written-day.ts';

/** What the operator says about a list, for what the list does not say itself. */
export interface FormatOptions {
  /** Id or name of the certificate that all rows are under. */
  readonly certificate: string | null;
  /** Id or name of the environment that all rows are in. */
  readonly environment: string | null;
  /** Id or name of the standard that clauses, mappings or responsibilities belong to. */
  readonly standard: string | null;
  readonly status: ScopeStatus | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Our word for a column → the list's, such as `service` → `Offering name`. */
  readonly fields: ReadonlyMap<string, string>;
  /** The sheets of a workbook that are read; none named: all. */
  readonly sheets: readonly string[];
  /** A column of a matrix → `certificate/…`, `@environment/…` or both. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns of the list that are not meant: nobody reads them, or asks about them. */
  readonly notMeant: readonly string[];
  /** What words of the list say of scope that are not known. */
  readonly words: StatusWords;
  /** How the list writes days that can be read in two ways. */
  readonly dates: DayOrder | null;
}

/** What is said of a list that also tells of which kind it is. */
export type TellingOptions = Pick<FormatOptions, 'fields' | 'standard'> &
  Partial<Pick<FormatOptions, 'columns' | 'notMeant' | 'words'>>;

/** Nothing is said that the list does not say itself. */
export const NO_OPTIONS: FormatOptions = {
  certificate: null,
  environment: null,
  standard: null,
  status: null,
  from: null,
  until: null,
  fields: new Map(),
  sheets: [],
  columns: new Map(),
  notMeant: [],
  words: new Map(),
  dates: null,
};

/** A kind of list. One file each; knows nothing of the graph. */
export interface ListFormat {
  /** As `--format` and reports call it. */
  readonly name: string;
  /** For help texts: what goes in, and what becomes of it. */
  readonly description: string;
  /**
   * True where the rows come one by one from a list of any length, and each means something alone; none of them names a
   * clause. Others are taken as a whole.
   */
  readonly streams: boolean;
  /** True where each row names its own source, so that the list itself is none. */
  readonly namesItsSources?: true;
  /** True for a register: it describes all certificates of its source, and lists all services of each. */
  readonly isRegister?: true;
  /** True where files lean on each other, so that those of one import are read as one input. */
  readonly readsTogether?: true;
  /** How the names of those files end that it reads of a folder; not given: it reads them all, or no folder. */
  readonly endingInFolders?: string;
  /**
   * How sure it is, 0 to 1, that the input is of this kind; by content, not by file name. A table whose columns the operator
   * has named by words that another kind has is none of it.
   */
  detect(input: Input, options?: TellingOptions): number | Promise<number>;
  read(input: Input, options: FormatOptions, notes: ReadingNotes): Drafts;
}
