import { today } from '../domain/days.ts';
import { type AskGraph, currentRevision } from './ask.ts';
import { askedLines } from './asked-lines.ts';
import { NO_CERTIFICATE } from './certificate-remark.ts';
import { explorerAddress } from './explorer-page.ts';
import type { ExportKind, Question } from './kind.ts';
import type { Given } from './parameters.ts';
import { citing } from './sources.ts';
import type { ExportedTable } from './table.ts';

/** Fixes the day and revision of all pages of an export. */
export async function pinQuestion(ask: AskGraph, kind: ExportKind, given: Given): Promise<Question> {
  return kind.pin(given, { asOf: today(), revision: await currentRevision(ask) });
}

/** Requests the first page; throws errors in the question before anything is written. */
export async function openExport(
  ask: AskGraph,
  kind: ExportKind,
  {
    given,
    question,
    explorer = '',
  }: {
    readonly given: Given;
    readonly question: Question;
    /** Origin of the explorer, such as `http://127.0.0.1:4000`; empty without a server. */
    readonly explorer?: string;
  },
): Promise<ExportedTable> {
  const { variables, points } = question;
  const { total, notes, whole, columns, batches, document } = await kind.open(ask, variables);
  const { summary, counts = [], certificates = [] } = whole;
  const point = points.at(-1) ?? { asOf: null, revision: 0 };
  const about = {
    title: kind.title,
    statement: NO_CERTIFICATE,
    points,
    parameters: given,
    asked: await askedLines(ask, given, point),
    rows: total,
    notes,
    summary: summary?.sentences ?? [],
    counts,
    certificates,
    address: explorerAddress(explorer, kind.page(given), point),
  };
  const first = summary?.sources.map(({ id }) => id) ?? [];
  return { about, columns, document, ...citing(ask, batches, { points, first }) };
}
