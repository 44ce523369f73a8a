import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { importBy, type ListImport } from './import-by.ts';
import type { ListKind } from './lists/list-kind.ts';
import { readersHere } from './reading/read-here.ts';
import type { Readers } from './reading/reading.ts';
import type { ImportReport } from './report/report.ts';

export type { ListImport };

/** Default options: no recipe, and published if it can be imported. */
export const PLAIN_LIST = {
  recipe: {},
  acceptProposals: false,
  outcome: 'publish',
} as const satisfies Partial<ListImport>;

interface ImportPlace {
  /** The day the list is read. */
  readonly day?: string;
  readonly kinds?: readonly ListKind[];
  /** Where the list is read; this process by default. */
  readonly readers?: Readers;
}

/** Imports files of one kind as one revision, as `importBy` does, for a person at this machine. */
export async function importLists(
  engine: Engine,
  list: ListImport,
  { day = today(), kinds, readers = readersHere(kinds) }: ImportPlace = {},
): Promise<ImportReport> {
  const { by: whose, signal, inputs } = list;
  const reader = await readers.begin({ whose, signal, file: inputs[0]?.name ?? '' });
  return importBy(engine, { ...list, reader, day }).finally(() => reader.close());
}
