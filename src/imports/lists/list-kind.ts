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
 * A kind of list. It does not depend on the graph, and runs where the list is read: on a server, in a separate process. It is
 * recognised by the content of a file (keys of a document, columns of tables), never by the file name.
 */
export interface ListKind {
  readonly name: ListName;
  /** For help texts: the input and what it becomes. */
  readonly description: string;
  /** Tables that it reads; undefined for a kind that reads documents. */
  readonly table?: Descriptor;
  /** True for a document of the kind. */
  isDocument?(document: Place): boolean;
  /** True for an input of the kind that is recognised in another way. */
  is?(input: Input): Promise<boolean>;
  /** True if a list of any length is read row by row, each row has a meaning by itself, and none names a clause. */
  readonly streams?: true;
  /** True if each row names its own source, so that the list itself is not a source. */
  readonly namesItsSources?: true;
  /** True if it describes all certificates of its source and lists all services of each. */
  readonly isRegister?: true;
  /** True if files depend on each other, so that the files of one import are read as one input. */
  readonly readsTogether?: true;
  /** True if it reads the JSON files of a folder. */
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

/** A kind of list whose files are tables: its columns and the meaning of a row. */
export interface TableKind<Cells extends Columns> extends Descriptor, Pick<ListKind, 'description' | 'streams'> {
  readonly columns: Cells;
  begin(list: ListBegun): RowsRead<Cells>;
}

export interface ListBegun {
  readonly file: string;
  readonly recipe: Recipe;
  readonly notes: Notes;
  /** Title of the document; undefined until a table is read, or if there is none. */
  title?: string | undefined;
}

/** Makes drafts of rows, and reports the outcome of each row that makes none. */
export interface RowsRead<Cells extends Columns> {
  draft(row: Row<Cells>): Iterable<Draft>;
  /** Drafts all rows together after the last one. */
  end?(): Iterable<Draft>;
}

/** Keys and headings that name the content of the list below them, in the form in which headings are compared. */
const KEYS = {
  scope: listed('services, products, offerings, services in scope'),
  clauses: listed('controls, requirements, clauses, criteria, requirement nodes'),
  mappings: listed('mappings, requirement mappings, mappings content'),
  certificates: listed('certificates, certifications, accreditations, attestations'),
};

/** Returns the kind of list that a key names; null for none. */
export function kindOfKey(key: string): keyof typeof KEYS | null {
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((kind) => KEYS[kind].includes(key)) ?? null;
}
