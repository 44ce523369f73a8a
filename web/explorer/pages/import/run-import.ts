import { forgetAnswers } from '../../api/answers.ts';
import { asFailure } from '../../api/failure.ts';
import { knowNewest } from '../../api/staged.ts';
import { changeDraft, importDraft } from './import-draft.ts';
import { isAgain, recipeOf, withLines } from './recipe-lines.ts';
import type { ImportReport, RecipeLine } from './report.ts';
import { type ImportProgress, type Outcome, sendLists } from './send-lists.ts';

let running: AbortController | null = null;

/** Sends the lists with their recipe, and aborts the request before. Returns null without a report. */
export async function runImport(outcome: Outcome): Promise<ImportReport | null> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const { files, recipeFile, base, lines } = importDraft();
  if (files.length === 0) return null;
  changeDraft({ rowsRead: 0, before: null, failure: null });
  // An unchanged recipe file is sent as text, so that errors name its lines.
  const recipe = recipeFile !== null && lines.length === 0 ? recipeFile.text : JSON.stringify(recipeOf(base, lines));
  try {
    const onProgress = ({ rowsRead, before }: ImportProgress) =>
      running === controller && changeDraft({ rowsRead, before: before ?? null });
    const report = await sendLists({ files, recipe, outcome, signal: controller.signal, onProgress });
    if (running !== controller) return null;
    takeReport(report);
    if (report.state === 'PUBLISHED' && report.revision !== null) knowNewest(report.revision);
    if (outcome !== 'dryRun') forgetAnswers();
    return report;
  } catch (error) {
    if (running === controller) changeDraft({ failure: asFailure(error) });
    return null;
  } finally {
    if (running === controller) {
      running = null;
      changeDraft({ rowsRead: null });
    }
  }
}

/** Sets recipe lines and runs the import again. */
export function setLines(added: readonly RecipeLine[]): void {
  changeDraft({ lines: withLines(importDraft().lines, added) });
  void runImport('dryRun');
}

function takeReport(report: ImportReport): void {
  const { recipeFile, base, lines, asked } = importDraft();
  const again = asked.map((earlier) => report.decisions.find((decision) => isAgain(decision, earlier)) ?? earlier);
  const isOfFile = recipeFile !== null && lines.length === 0;
  changeDraft({
    report,
    asked: [...new Set([...again, ...report.decisions])],
    base: isOfFile ? (report.recipe ?? {}) : base,
  });
}
