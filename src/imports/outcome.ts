import { ImportRefused } from '../errors.ts';
import type { ImportCounts } from '../store/import-run.ts';
import { describeReport } from './report/describe-report.ts';
import type { ImportReport } from './report/report.ts';
import type { Claim } from './runs/claim.ts';

/** Result of an import; `published` is null where the graph had all of it already. */
export interface ImportOutcome {
  readonly published: Claim | null;
  readonly counts: ImportCounts;
}

/** Throws ImportRefused with the report where the list was refused. */
export function outcomeOf(report: ImportReport): ImportOutcome {
  if (report.state === 'REFUSED' || report.state === 'OPEN') throw new ImportRefused(describeReport(report));
  const { importId, revision, counts } = report;
  return { published: importId === null || revision === null ? null : { importId, revision }, counts };
}
