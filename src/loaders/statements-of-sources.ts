import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { Engine } from '../engine/engine.ts';
import { readStatementsOfSources, type StatementOfSource } from '../store/source.ts';

export type StatementsOfSources = DataLoader<string, readonly StatementOfSource[]>;

/** Not cached as rows: some sources state most of the graph. Callers cache what they derive. */
export function loadStatementsOfSources(engine: Engine, revision: number): StatementsOfSources {
  return new DataLoader(async (ids) => {
    const said = groupBy(await readStatementsOfSources(engine, ids, revision), ({ sourceId }) => sourceId);
    return ids.map((id) => said.get(id) ?? []);
  });
}
