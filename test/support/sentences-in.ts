import type { Severity } from '../../src/imports/facts/problems.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';

/** Returns the sentences of a report's problems with a severity. */
export function sentencesIn({ problems }: Pick<ImportReport, 'problems'>, wanted: Severity): readonly string[] {
  return problems.filter(({ severity }) => severity === wanted).map(({ sentence }) => sentence);
}
