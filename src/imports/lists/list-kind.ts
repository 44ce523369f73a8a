import type { Draft, Drafts } from '../facts/draft.ts';
import type { ColumnRole, Columns } from '../map/columns.ts';
import type { Descriptor } from '../map/descriptor.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Row } from '../map/rows.ts';
import { listed } from '../map/vocabulary.ts';
import type { Input } from '../read/input.ts';
import type { Place } from './json/documents.ts';

/**
 * A kind of list. It knows nothing of the graph, and runs where the list is read: in the server, a process of its own. It is
 * known by what a file is – keys of a document, columns of tables –; names of files do not count.
 */
export interface ListKind {
  readonly name: ListName;
  /** For help texts: what goes in, and what becomes of it. */
  readonly description: string;
  /** The tables that it reads; not given: it reads documents. */
  readonly table?: Descriptor;
  /** True for a document of the kind. */
  isDocument?(document: Place): boolean;
  /** True for what is known otherwise. */
  is?(input: Input): Promise<boolean>;
  /** True where rows come one by one from a list of any length, each means something alone, and none names a clause. */
  readonly streams?: true;
  /** True where each row names its own source, so that the list itself is none. */
  readonly namesItsSources?: true;
  /** True where it describes all certificates of its source, and lists all services of each. */
  readonly isRegister?: true;
  /** True where files depend on each other, so that those of one import are read as one input. */
  readonly readsTogether?: true;
  /** True where it reads the JSON files of a folder. */
  readonly readsFolders?: true;
  read(input: Input, recipe: Recipe, notes: Notes): Drafts;
}

/** The facts about a kind that a process needs if it does not read lists itself. */
export interface KindFacts
  extends Pick<
    ListKind,
    'name' | 'description' | 'streams' | 'namesItsSources' | 'isRegister' | 'readsTogether' | 'readsFolders'
  > {
  /** Roles that columns of its tables may have. */
  readonly roles?: readonly ColumnRole[];
}

export function factsOf(kind: ListKind): KindFacts {
  const { name, description, table, streams, namesItsSources, isRegister, readsTogether, readsFolders } = kind;
  const roles = Object.entries(table?.columns ?? {}).map(([role, { description: what }]) => ({
    name: role,
    description: what,
  }));
  const flags = { streams, namesItsSources, isRegister, readsTogether, readsFolders };
  return { name, description, roles, ...Object.fromEntries(Object.entries(flags).filter(([, is]) => is === true)) };
}

/** A kind of list whose files are tables: what its columns are, and what a row of them says. */
export interface TableKind<Cells extends Columns> extends Descriptor, Pick<ListKind, 'description' | 'streams'> {
  readonly columns: Cells;
  begin(list: ListBegun): RowsRead<Cells>;
}

export interface ListBegun {
  readonly file: string;
  readonly recipe: Recipe;
  readonly notes: Notes;
  /** The name that its document gives itself; not given before a table is read, nor where it has none. */
  title?: string | undefined;
}

/** Makes drafts of rows, and reports the outcome of each row that makes none. */
export interface RowsRead<Cells extends Columns> {
  draft(row: Row<Cells>): Iterable<Draft>;
  /** Makes drafts of all rows together. */
  end?(): Iterable<Draft>;
}

/** Keys and headings that name what a list under them holds, as headings are compared. */
const KEYS = {
  scope: listed('services, products, offerings, services in scope'),
  clauses: listed('controls, requirements, clauses, criteria, requirement nodes'),
  mappings: listed('mappings, requirement mappings, mappings content'),
  certificates: listed('certificates, certifications, accreditations, attestations'),
};

/** The kind of list that a key names; null: it names none. */
export function kindOfKey(key: string): keyof typeof KEYS | null {
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((kind) => KEYS[kind].includes(key)) ?? null;
}
