import { today } from '../domain/days.ts';
import { type AskGraph, currentRevision } from './ask.ts';
import type { ExportKind, Question } from './kind.ts';
import type { Given } from './parameters.ts';
import { citing } from './sources.ts';
import type { ExportedTable } from './table.ts';

/** What stands on each export. */
export const NO_CERTIFICATE = 'This is not a certificate. Rows are concluded from what the cited sources say.';

/** Pins the day and the revision of all pages of an export. */
export async function pinQuestion(ask: AskGraph, kind: ExportKind, given: Given): Promise<Question> {
  return kind.pin(given, { asOf: today(), revision: await currentRevision(ask) });
}

/** Requests the first page; throws errors in the question before anything is written. */
export async function openExport(
  ask: AskGraph,
  kind: ExportKind,
  { given, question }: { readonly given: Given; readonly question: Question },
): Promise<ExportedTable> {
  const { variables, points } = question;
  const { total, notes, columns, batches, document } = await kind.open(ask, variables);
  const about = {
    title: kind.title,
    statement: NO_CERTIFICATE,
    points,
    parameters: given,
    rows: total,
    notes,
  };
  return { about, columns, document, ...citing(ask, batches, points) };
}
