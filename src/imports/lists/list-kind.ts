import type { Drafts } from '../facts/draft.ts';
import type { Descriptor } from '../map/descriptor.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import type { Input } from '../read/input.ts';
import type { JsonDocument } from './json/documents.ts';

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
  isDocument?(document: JsonDocument): boolean;
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
