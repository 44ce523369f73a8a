import { today } from '../domain/days.ts';
import { type AskGraph, currentRevision } from './ask.ts';
import type { ExportKind, Question } from './kind.ts';
import type { Given } from './parameters.ts';
import { citing } from './sources.ts';
import type { ExportedTable } from './table.ts';

/** What stands on each export. */
export const NO_CERTIFICATE =
  'This is no certificate. It repeats what the cited sources say, as far as the graph holds them; what none of them says is unknown.';

/** Fixes the day and the revision that all of an export is read at. */
export async function pinQuestion(ask: AskGraph, kind: ExportKind, given: Given): Promise<Question> {
  return kind.pin(given, { asOf: today(), revision: await currentRevision(ask) });
}

/** Asks for the first page; throws what is wrong with the question before anything is written. */
export async function openExport(
  ask: AskGraph,
  kind: ExportKind,
  { given, question }: { readonly given: Given; readonly question: Question },
): Promise<ExportedTable> {
  const { variables, points } = question;
  const { total, notes, columns, batches } = await kind.open(ask, variables);
  const about = {
    title: kind.title,
    statement: NO_CERTIFICATE,
    points,
    parameters: given,
    rows: total,
    notes,
  };
  return { about, columns, ...citing(ask, batches, points) };
}
