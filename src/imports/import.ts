import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import type { ImportCounts, ImportedFile } from '../store/import-run.ts';
import type { Fact } from './facts.ts';
import type { ImportReport } from './report.ts';
import { describeReport } from './report.ts';
import { runImport } from './run.ts';
import type { Claim } from './runs/claim.ts';

export interface FactImport {
  readonly facts: Iterable<Fact> | AsyncIterable<Fact>;
  /** Who imports: a name for the record. */
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
}

/** What an import did; `published` is null where the graph said all of it already. */
export interface ImportOutcome {
  readonly published: Claim | null;
  readonly counts: ImportCounts;
}

/** Publishes facts that name everything by its id as one revision, or changes nothing and fails. */
export async function importFacts(engine: Engine, { facts, by, format, files }: FactImport): Promise<ImportOutcome> {
  const report = await runImport(engine, {
    drafts: async function* () {
      for await (const fact of facts) yield { at: fact.at, names: [], build: () => [fact] };
    },
    streams: false,
    format,
    files,
    by,
    source: null,
    unmatched: 'report',
    accepted: new Map(),
    complete: false,
    asOf: today(),
    outcome: 'publish',
    gentle: false,
  });
  return outcomeOf(report);
}

/** Throws ImportRefused with the report where the list was refused. */
export function outcomeOf(report: ImportReport): ImportOutcome {
  if (report.state === 'REFUSED') throw new ImportRefused(describeReport(report));
  const { importId, revision, counts } = report;
  return { published: importId === null || revision === null ? null : { importId, revision }, counts };
}
