import type { Cell, CitedSource, Column, ExportedRow, ExportedTable } from '../../src/exports/table.ts';

export const SOURCE: CitedSource = {
  id: 'source/one',
  title: 'The first source',
  url: 'https://example.com/one',
  publisher: null,
  date: null,
  shortTitle: 'First',
  readOn: '2030-01-01',
  licence: 'CC BY 4.0',
};

export const ABOUT: ExportedTable['about'] = {
  title: 'Rows',
  statement: 'This is not a certificate.',
  points: [{ asOf: '2031-06-01', revision: 7 }],
  parameters: { services: ['service/kettle'], asOf: '2031-06-01' },
  asked: [['Services', 'Kettle (service/kettle)']],
  rows: null,
  notes: ['A note.'],
  summary: ['The kettle is in scope.'],
  counts: [['Stated', 2]],
  certificates: [],
  address: 'https://example.com/ask',
};

export interface TrackedTable extends ExportedTable {
  /** Returns the number of batches requested. */
  readonly taken: () => number;
  /** Resolves once the iterator is exhausted or closed. */
  readonly ended: Promise<void>;
}

/** Returns a table with generated rows, in batches of one size. */
export function tableOf(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  { batch = 100, about = ABOUT }: { readonly batch?: number; readonly about?: ExportedTable['about'] } = {},
): TrackedTable {
  let taken = 0;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  async function* batches() {
    try {
      let waiting: ExportedRow[] = [];
      for (const cells of rows) {
        waiting.push({ cells, shown: cells, sources: [SOURCE] });
        if (waiting.length < batch) continue;
        taken += 1;
        yield waiting;
        waiting = [];
      }
      if (waiting.length > 0) yield waiting;
    } finally {
      end();
    }
  }
  return { about, columns, batches: batches(), cited: () => [SOURCE], taken: () => taken, ended };
}
