import type { Drafts } from '../facts/draft.ts';
import type { ColumnRole } from '../map/columns.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Input } from '../read/input.ts';

/** A kind of list. It knows nothing of the graph, and runs where the list is read: in the server, a worker thread. */
export interface ListKind {
  readonly name: ListName;
  /** For help texts: what goes in, and what becomes of it. */
  readonly description: string;
  /** Roles that its columns may have; not given: it has no tables. */
  readonly roles?: readonly ColumnRole[];
  /** True where rows come one by one from a list of any length, each means something alone, and none names a clause. */
  readonly streams: boolean;
  /** True where each row names its own source, so that the list itself is none. */
  readonly namesItsSources?: true;
  /** True where it describes all certificates of its source, and lists all services of each. */
  readonly isRegister?: true;
  /** True where files depend on each other, so that those of one import are read as one input. */
  readonly readsTogether?: true;
  /** Ending of the files that it reads of a folder; not given: it reads them all, or no folder. */
  readonly endingInFolders?: string;
  /** True for what the file is, by its keys or columns; names of files do not count. */
  is(input: Input, recipe: Recipe): Promise<boolean>;
  read(input: Input, recipe: Recipe, notes: Notes): Drafts;
}
