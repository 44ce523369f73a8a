import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { mustBeTaken } from '../../src/imports/report/describe-report.ts';
import { runImport } from '../../src/imports/run.ts';
import type { Claim } from '../../src/imports/runs/claim.ts';
import type { ImportCounts, ImportedFile } from '../../src/store/import-run.ts';
import { kindOfTest, PLAIN_REQUEST } from './plain-request.ts';
import { rowsOfFacts } from './rows-of-facts.ts';

interface FactImport {
  readonly facts: Iterable<Fact> | AsyncIterable<Fact>;
  /** Name of the importer, for the audit log. */
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
}

/** `published` is null if the graph already had all facts. */
interface ImportOutcome {
  readonly published: Pick<Claim, 'importId' | 'revision'> | null;
  readonly counts: ImportCounts;
}

/** Publishes facts, which refer to nodes by id, as one revision. Throws without any change if that fails. */
export async function importFacts(engine: Engine, { facts, by, format, files }: FactImport): Promise<ImportOutcome> {
  const taken = await runImport(engine, {
    ...PLAIN_REQUEST,
    read: () => rowsOfFacts(facts),
    kind: kindOfTest({ name: format }),
    files,
    by,
  });
  const { importId, revision, counts } = mustBeTaken(taken);
  return { published: importId === null || revision === null ? null : { importId, revision }, counts };
}
