import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type ImportOutcome, outcomeOf } from '../../src/imports/outcome.ts';
import { runImport } from '../../src/imports/run.ts';
import type { ImportedFile } from '../../src/store/import-run.ts';
import { kindOfTest, PLAIN_REQUEST } from './plain-request.ts';
import { rowsOfFacts } from './rows-of-facts.ts';

interface FactImport {
  readonly facts: Iterable<Fact> | AsyncIterable<Fact>;
  /** Who imports: a name for the record. */
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
}

/** Publishes facts that name everything by its id as one revision, or changes nothing and fails. */
export async function importFacts(engine: Engine, { facts, by, format, files }: FactImport): Promise<ImportOutcome> {
  const report = await runImport(engine, {
    ...PLAIN_REQUEST,
    read: () => rowsOfFacts(facts),
    kind: kindOfTest({ name: format }),
    files,
    by,
  });
  return outcomeOf(report);
}
