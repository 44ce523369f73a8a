import { batchesOf } from '../domain/batches.ts';
import { compareText } from '../domain/ids.ts';
import { type AskGraph, mustAsk } from './ask.ts';
import type { CitingRow } from './kind.ts';
import type { CitedSource, ExportedTable, Point } from './table.ts';

const SOURCES = `query ExportSources($ids: [ID!]!, $revision: Int) {
  nodes(ids: $ids, revision: $revision) { ... on Source { id title shortTitle url publisher date readOn licence } }
}`;

/** Limit of the API. */
const MOST_IDS = 100;

export interface Citations {
  /** Reads the sources that are not known yet. */
  readonly learn: (ids: readonly string[]) => Promise<void>;
  readonly find: (id: string) => CitedSource | undefined;
  /** Returns the known sources in the order of their ids. */
  readonly all: () => readonly CitedSource[];
}

/** Reads each source once. A source may exist at only one of two revisions. */
export function createCitations(ask: AskGraph, points: readonly Point[]): Citations {
  const known = new Map<string, CitedSource>();
  return {
    async learn(ids) {
      for (const { revision } of points) {
        const missing = ids.filter((id) => !known.has(id));
        for (const some of batchesOf(missing, MOST_IDS)) {
          const asked = { ids: some, revision };
          const { nodes } = await mustAsk<{ nodes: readonly (CitedSource | null)[] }>(ask, SOURCES, asked);
          for (const source of nodes) if (source !== null) known.set(source.id, source);
        }
      }
    },
    find: (id) => known.get(id),
    all: () => [...known.values()].sort((left, right) => compareText(left.id, right.id)),
  };
}

/** Adds sources to rows. */
export function citing(
  ask: AskGraph,
  batches: AsyncIterable<readonly CitingRow[]>,
  /** `first`: sources of the summary, read before those of rows. */
  { points, first }: { readonly points: readonly Point[]; readonly first: readonly string[] },
): Pick<ExportedTable, 'batches' | 'cited'> {
  const citations = createCitations(ask, points);

  async function* cited() {
    await citations.learn(first);
    for await (const batch of batches) {
      await citations.learn([...new Set(batch.flatMap(({ sourceIds }) => sourceIds))]);
      yield batch.map(({ cells, shown, sourceIds }) => ({
        cells,
        shown,
        sources: sourceIds.flatMap((id) => citations.find(id) ?? []),
      }));
    }
  }

  return { batches: cited(), cited: citations.all };
}
