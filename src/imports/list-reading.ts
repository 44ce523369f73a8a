import type { ListedRow, UnsourcedFact } from './draft.ts';
import type { OtherMeaning } from './names/other-meanings.ts';
import type { ReadRows } from './reading/reading.ts';
import type { Row } from './rows.ts';

/** A list on its way to rows of which all names are known. */
export interface ListReading {
  readonly lots: ReadRows['lots'];
  resolve(listed: readonly ListedRow[], known: KnownOfList): Promise<Row[]>;
  /** Facts about nodes that its names made, since the last call. */
  takeFacts(): readonly UnsourcedFact[];
  /** True for a node that is known to have been in the graph when its names were read. */
  isInGraph(id: string): boolean;
  /** Reports, after the last row, what was said of names for nothing. */
  finish(): void;
  otherMeanings(): readonly OtherMeaning[];
}

export interface KnownOfList {
  readonly ownSources: readonly string[];
  /** Gets the known nodes of rows that name an unknown one in passing. */
  readonly halfKnown: Set<string>;
}
