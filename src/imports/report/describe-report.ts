import { ImportRefused } from '../../errors.ts';
import { NOWHERE } from '../facts/facts.ts';
import { isRefusing, type Severity, toldAt } from '../facts/problems.ts';
import { describeDecisions } from '../propose/recipe-text.ts';
import {
  type FoldedProblem,
  type ImportReport,
  type InexactMatch,
  type Lines,
  type ListSource,
  MOST_LINES,
  type ReportState,
  ROW_OUTCOMES,
  type RowOutcome,
} from './report.ts';

/** The report for people, a line each. */
export function describeReport(report: ImportReport): string {
  const lines = [
    `${saysNothing(report) ? NOTHING_SAID : STATE_WORDS[report.state]}${report.revision === null ? '' : ` as revision ${report.revision} (${report.importId})`}.`,
    // Nothing is read before it is settled what the list is.
    ...(report.format === '' ? [] : [describeRows(report)]),
    ...(report.source === null ? [] : [describeSource(report.source)]),
    // Only a part of a refused list was compared with the graph.
    ...(report.state === 'REFUSED' || report.state === 'OPEN' ? [] : [describeCounts(report)]),
    ...decided(report),
    ...SECTIONS_OF_PROBLEMS.flatMap(([severity, title]) => {
      const problems = report.problems.filter((problem) => problem.severity === severity);
      const count = problems.reduce((sum, problem) => sum + problem.count, 0);
      return section(title, { total: problems.length, first: problems }, describeFolded, count);
    }),
    ...section('Ended, since the list has it no more', report.ended, ({ sentence }) => sentence),
    ...section('Matched, but not by the exact name', report.inexact, (match) =>
      toldAt(match.at, `"${match.text}" is ${match.name} (${match.id})${matchWords(match)}.`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function describeRows({ format, rows }: ImportReport): string {
  const fates = ROW_OUTCOMES.filter((fate) => rows[fate] > 0).map((fate) => `${rows[fate]} ${WORDS[fate]}`);
  const told = fates.length === 0 ? '' : ` – ${fates.join(', ')}`;
  return `Read as ${format}: ${counted(rows.read, 'row')}${told}.`;
}

/** Throws `ImportRefused` with the report of a list that was not taken. */
export function mustBeTaken(report: ImportReport): ImportReport {
  if (report.state === 'REFUSED' || report.state === 'OPEN') throw new ImportRefused(describeReport(report));
  return report;
}

/** Says why a list was refused, for readers who have not seen the report. */
export function describeRefusal({ problems }: ImportReport): string {
  const count = problems.filter(isRefusing).reduce((sum, problem) => sum + problem.count, 0);
  const faults = count === 1 ? '1 problem has to be mended' : `${count} problems have to be mended`;
  return `The list was refused, since ${faults}; the report on standard output tells which.`;
}

function decided({ decisions }: ImportReport): string[] {
  return decisions.length === 0 ? [] : ['', `To be decided (${decisions.length}):`, ...describeDecisions(decisions)];
}

const SECTIONS_OF_PROBLEMS = [
  ['refused', 'Cannot be taken'],
  ['left out', 'Left out'],
  ['unread', 'Not read'],
  ['remark', 'To know'],
] as const satisfies readonly (readonly [Severity, string])[];

function describeFolded({ sentence, count, first: [at, ...others] }: FoldedProblem): string {
  const told = toldAt(at ?? NOWHERE, sentence);
  if (count === 1) return told;
  const rows = others.flatMap(({ row }) => row ?? []).join(', ');
  return `${told} (${count} times${rows === '' ? '' : `, also in ${rows}${count > others.length + 1 ? ' …' : ''}`})`;
}

const WORDS: Record<RowOutcome, string> = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  duplicate: 'said twice',
  skipped: 'skipped by the recipe',
  rejected: 'rejected',
  leftOut: 'left out',
  ignored: 'without content',
  heldBack: 'held back',
  open: 'to be decided',
};

const STATE_WORDS: Record<ReportState, string> = {
  OPEN: 'Something has to be decided first; nothing was changed',
  REFUSED: 'Refused; nothing was changed',
  DRY_RUN: 'Dry run; nothing was changed',
  STAGED: 'Staged',
  PUBLISHED: 'Published',
  UNCHANGED: 'Nothing changed; the graph says all of this already',
};

const NOTHING_SAID = 'Nothing was read that says anything; nothing was changed';

/** True if no row says anything, so that the graph cannot be said to have it all. */
function saysNothing({ state, rows }: ImportReport): boolean {
  return state === 'UNCHANGED' && rows.read === rows.ignored + rows.leftOut + rows.skipped;
}

const MATCH_WORDS: Readonly<Record<string, string>> = {
  ALIAS: ', by another name of it',
  NORMALISED: ', spelled otherwise',
  NUMBER: ', by its number',
  ACCEPTED: ', as accepted',
  CREATED: ', which is new',
};

function matchWords({ how, readAs }: InexactMatch): string {
  return readAs === null ? (MATCH_WORDS[how] ?? '') : `, read as "${readAs}"`;
}

function describeSource({ id, title, isNew }: ListSource): string {
  return `Source: ${id} "${title}" (${isNew ? 'new' : 'known'}).`;
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

const MOST_SHOWN = 20;

function section<Line>(
  title: string,
  { total, first }: Lines<Line>,
  describe: (line: Line) => string,
  count = total,
): string[] {
  if (total === 0) return [];
  const shown = first.slice(0, MOST_SHOWN).map((line) => `  ${describe(line)}`);
  if (total > shown.length) shown.push(`  … and ${total - shown.length} more (--report json has up to ${MOST_LINES}).`);
  return ['', `${title} (${count}):`, ...shown];
}
