import { groupBy } from '../../domain/grouping.ts';
import { ImportRefused } from '../../errors.ts';
import { NOWHERE } from '../facts/facts.ts';
import { type Severity, toldAt } from '../facts/problems.ts';
import { describeDecisions } from '../propose/recipe-text.ts';
import {
  type FoldedProblem,
  type ImportReport,
  type InexactMatch,
  type Lines,
  MOST_LINES,
  type ReportState,
  ROW_OUTCOMES,
  type RowOutcome,
} from './report.ts';

/** Describes a report as lines of text. */
export function describeReport(report: ImportReport): string {
  const { state, format, source, decisions, problems, ended, inexact } = report;
  const lines = [
    describeState(report),
    // No rows are read until the kind of the list is settled.
    ...(format === '' ? [] : [describeRows(report)]),
    ...(source === null ? [] : [`Source: ${source.id} "${source.title}" (${source.isNew ? 'new' : 'known'}).`]),
    // Only part of a refused list was compared with the graph.
    ...(state === 'REFUSED' || state === 'OPEN' ? [] : [describeCounts(report)]),
    ...(decisions.length === 0 ? [] : ['', `To be decided (${decisions.length}):`, ...describeDecisions(decisions)]),
    ...Object.entries(TITLES).flatMap(([severity, title]) => {
      const first = problems.filter((problem) => problem.severity === severity);
      const count = first.reduce((sum, problem) => sum + problem.count, 0);
      if (severity === 'left out') return section(`${title} (${count})`, byReason(first), describeReason);
      return section(`${title} (${count})`, { total: first.length, first }, describeFolded);
    }),
    ...section(`Ended, since the list has it no more (${ended.total})`, ended, ({ sentence }) => sentence),
    ...section(`Matched, but not by the exact name (${inexact.total})`, inexact, describeMatch),
  ];
  return `${lines.join('\n')}\n`;
}

/** Throws `ImportRefused` with the report if the list was not imported. */
export function mustBeTaken(report: ImportReport): ImportReport {
  if (report.state === 'REFUSED' || report.state === 'OPEN') throw new ImportRefused(describeReport(report));
  return report;
}

const STATE_WORDS: Record<ReportState, string> = {
  OPEN: 'Something has to be decided first; nothing was changed',
  REFUSED: 'Refused; nothing was changed',
  DRY_RUN: 'Dry run; nothing was changed',
  STAGED: 'Staged',
  PUBLISHED: 'Published',
  UNCHANGED: 'Nothing changed; the graph says all of this already',
};

function describeState({ state, rows, revision, importId, losesRows }: ImportReport): string {
  // If no row has content, the report must not say that the graph already has everything.
  const saysNothing = state === 'UNCHANGED' && rows.read === rows.ignored + rows.leftOut + rows.skipped;
  const words = saysNothing ? 'Nothing was read that says anything; nothing was changed' : STATE_WORDS[state];
  return `${words}${revision === null ? '' : ` as revision ${revision} (${importId})`}.${losesRows ? describeLoss(rows) : ''}`;
}

function describeLoss({ read, leftOut }: ImportReport['rows']): string {
  if (leftOut > 0) return ` Most rows were left out: ${leftOut} of ${read}.`;
  return read === 0 ? ' No row was read: every table was left out.' : '';
}

function describeRows({ format, rows }: ImportReport): string {
  const outcomes = Object.entries(ROW_OUTCOMES).map(([name, words]) => ({ count: rows[name as RowOutcome], words }));
  const told = outcomes.filter(({ count }) => count > 0).map(({ count, words }) => `${count} ${words}`);
  return `Read as ${format}: ${counted(rows.read, 'row')}${told.length === 0 ? '' : ` – ${told.join(', ')}`}.`;
}

function describeCounts({ state, counts, closed }: ImportReport): string {
  const { nodesAdded, nodesChanged, statementsAdded, statementsChanged } = counts;
  const opening = state === 'DRY_RUN' ? 'In the graph it would be' : 'In the graph';
  const ended = closed === 0 ? '' : `, of which ${closed} ended`;
  return `${opening}: ${counted(nodesAdded, 'node')} added, ${nodesChanged} changed; ${counted(statementsAdded, 'statement')} added, ${statementsChanged} changed${ended}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

const TITLES: Record<Severity, string> = {
  refused: 'Cannot be taken',
  'left out': 'Left out',
  unread: 'Not read',
  remark: 'To know',
};

function describeFolded({ sentence, count, first: [at, ...others] }: FoldedProblem): string {
  const told = toldAt(at ?? NOWHERE, sentence);
  if (count === 1) return told;
  const rows = others.flatMap(({ row }) => row ?? []).join(', ');
  return `${told} (${count} times${rows === '' ? '' : `, also in ${rows}${count > others.length + 1 ? ' …' : ''}`})`;
}

/** Problems of one kind, with the first of them. */
function byReason(problems: readonly FoldedProblem[]): Lines<readonly FoldedProblem[]> {
  const first = [...groupBy(problems, ({ id }) => id).values()];
  return { total: first.length, first };
}

function describeReason([example, ...others]: readonly FoldedProblem[]): string {
  if (example === undefined) return '';
  const more = others.reduce((sum, { count }) => sum + count, 0);
  return `${describeFolded(example)}${more === 0 ? '' : ` (and ${counted(more, 'row')} like it)`}`;
}

const MATCH_WORDS: Readonly<Record<string, string>> = {
  ALIAS: ', by another name of it',
  NORMALISED: ', spelled otherwise',
  NUMBER: ', by its number',
  ACCEPTED: ', as accepted',
  CREATED: ', which is new',
};

function describeMatch({ at, text, name, id, how, readAs }: InexactMatch): string {
  const words = readAs === null ? (MATCH_WORDS[how] ?? '') : `, read as "${readAs}"`;
  return toldAt(at, `"${text}" is ${name} (${id})${words}.`);
}

const MOST_SHOWN = 20;

function section<Line>(title: string, { total, first }: Lines<Line>, describe: (line: Line) => string): string[] {
  if (total === 0) return [];
  const shown = first.slice(0, MOST_SHOWN).map((line) => `  ${describe(line)}`);
  if (total > shown.length) shown.push(`  … and ${total - shown.length} more (--report json has up to ${MOST_LINES}).`);
  return ['', `${title}:`, ...shown];
}
