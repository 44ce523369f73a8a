import type { RefObject } from 'react';
import { NodeLink } from '../../marks/node-link.tsx';
import { Cut } from '../../parts/cut.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { type ImportReport, type Issue, type Lines, type NamedNode, placeOf } from './report.ts';
import { Unmatched } from './unmatched.tsx';

const STATES: Record<ImportReport['state'], string> = {
  REFUSED: 'The list was refused; nothing was changed',
  DRY_RUN: 'What it would change; nothing was changed',
  STAGED: 'Staged; nobody sees it until it is published',
  PUBLISHED: 'Published',
  UNCHANGED: 'Nothing would change: the graph says all of this already',
};

function saysNothing({ state, rows }: ImportReport): boolean {
  return state === 'UNCHANGED' && rows['read'] === (rows['ignored'] ?? 0) + (rows['leftOut'] ?? 0);
}

const FATES: readonly (readonly [string, string])[] = [
  ['added', 'added'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['duplicate', 'said twice'],
  ['unmatched', 'unmatched'],
  ['skipped', 'skipped as unmatched'],
  ['rejected', 'rejected'],
  ['leftOut', 'left out'],
  ['ignored', 'without content'],
  ['heldBack', 'held back'],
];

const MOST_SHOWN = 50;

interface ReportViewProps {
  readonly report: ImportReport;
  /** Where the focus goes once a name is accepted. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isSending: boolean;
  readonly accept: ((text: string, node: NamedNode) => void) | null;
}

/** What a list would change, before it does; names that nobody is known by first, since that is the work. */
export function ReportView({ report, heading, isSending, accept }: ReportViewProps) {
  const { state, format, source, rows } = report;
  const wasChanged = state !== 'REFUSED' && state !== 'DRY_RUN';
  const fates = FATES.filter(([fate]) => (rows[fate] ?? 0) > 0).map(
    ([fate, word]) => `${formatNumber(rows[fate] ?? 0)} ${word}`,
  );
  return (
    <div className="report">
      <h3 ref={heading} tabIndex={-1}>
        {saysNothing(report) ? 'Nothing was read that says anything; nothing was changed' : STATES[state]}
      </h3>
      <p>
        Read as {format}: {counted(rows['read'] ?? 0, 'row', 'rows')}
        {fates.length === 0 ? null : ` · ${wasChanged ? '' : 'would be: '}${fates.join(' · ')}`}
      </p>
      {source === null ? null : (
        <p>
          Source: {source.isNew ? source.id : <NodeLink id={source.id} name={source.id} />} “{source.title}” (
          {source.isNew ? 'new' : 'known'})
        </p>
      )}
      {state === 'REFUSED' ? null : <Counts report={report} />}
      <Unmatched lines={report.unmatched} isSending={isSending} accept={accept} />
      <Ended lines={report.ended} />
      <IssueList title="Rows that cannot be taken" lines={report.rejected} />
      <IssueList title="Left out by their own words" lines={report.leftOut} />
      <IssueList
        title="Matched, but not by the exact name"
        lines={{
          total: report.inexact.total,
          first: report.inexact.first.map(({ at, text, name, id }) => ({
            at,
            sentence: `“${text}” is ${name} (${id}).`,
          })),
        }}
      />
      <IssueList title="To know" lines={report.remarks} />
      {report.contradictions.total === 0 ? null : (
        <details open>
          <summary>Sources disagree; both are kept ({formatNumber(report.contradictions.total)})</summary>
          <ul className="finds">
            {report.contradictions.first.slice(0, MOST_SHOWN).map(({ subjectId, certificateId, environmentId }) => (
              <li key={`${subjectId} ${certificateId} ${environmentId}`}>
                <NodeLink id={subjectId} name={subjectId} /> under <NodeLink id={certificateId} name={certificateId} />
              </li>
            ))}
          </ul>
          <Cut shown={Math.min(report.contradictions.first.length, MOST_SHOWN)} total={report.contradictions.total} />
        </details>
      )}
    </div>
  );
}

/** Of a list that is refused only a part was compared with the graph. */
function Counts({ report: { counts, closed } }: { readonly report: ImportReport }) {
  return (
    <p>
      Nodes +{count(counts, 'nodesAdded')} ~{count(counts, 'nodesChanged')} · statements +
      {count(counts, 'statementsAdded')} ~{count(counts, 'statementsChanged')}
      {closed === 0 ? null : ` · ${formatNumber(closed)} ended`}
    </p>
  );
}

/** Open, since what leaves the scope is to be seen first. */
function Ended({ lines: { total, first } }: { readonly lines: ImportReport['ended'] }) {
  if (total === 0) return null;
  return (
    <details open>
      <summary>Ended, since the list has it no more ({formatNumber(total)})</summary>
      <ul className="finds">
        {first.slice(0, MOST_SHOWN).map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
      <Cut shown={Math.min(first.length, MOST_SHOWN)} total={total} />
    </details>
  );
}

function count(counts: ImportReport['counts'], name: string): string {
  return formatNumber(counts[name] ?? 0);
}

function IssueList({ title, lines: { total, first } }: { readonly title: string; readonly lines: Lines<Issue> }) {
  if (total === 0) return null;
  return (
    <details>
      <summary>
        {title} ({formatNumber(total)})
      </summary>
      <ul className="finds">
        {first.slice(0, MOST_SHOWN).map(({ at, sentence }) => (
          <li key={`${placeOf(at)} ${sentence}`}>
            <span className="quiet">{placeOf(at)}</span> {sentence}
          </li>
        ))}
      </ul>
      <Cut shown={Math.min(first.length, MOST_SHOWN)} total={total} />
    </details>
  );
}
