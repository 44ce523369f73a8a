import { counted } from '../../basics/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { Decisions } from './decisions.tsx';
import { FilesField } from './files-field.tsx';
import { ImportButtons } from './import-buttons.tsx';
import { useImportDraft } from './import-draft.ts';
import { ProblemList } from './problem-list.tsx';
import { isDecided } from './recipe-lines.ts';
import type { ImportReport } from './report.ts';
import { runImport } from './run-import.ts';
import { ListKind, Understood } from './understood.tsx';
import { WouldChange } from './would-change.tsx';

/** Import of a list: reads it once chosen, asks for decisions, stages or publishes it. */
export function ImportList() {
  const { report, recipe, failure, rowsRead, before } = useImportDraft();
  const isSending = rowsRead !== null;
  const open = report?.decisions.filter((decision) => !isDecided(recipe, decision)).length ?? 0;
  const isReady = report?.state === 'DRY_RUN' && !isSending && failure === null && changesSomething(report);
  return (
    <Section id="import" title="Import a list">
      <p className="quiet">
        A list is read at once and changes nothing: you see how it is understood, what is to be decided, and what it
        would change. Then stage it, to look at the graph with it, or publish it. A published list can be undone.
      </p>
      <FilesField />
      {report === null && failure?.code === 'IMPORT_REFUSED' ? (
        <div className="report lines">
          <ListKind />
        </div>
      ) : null}
      {report === null ? null : (
        <div className="report">
          <Understood />
          <Decisions />
          <WouldChange report={report} />
          <ProblemList report={report} />
        </div>
      )}
      <Failed failure={failure} again={() => void runImport('dryRun')} />
      <div className={report === null ? undefined : 'import-bar'}>
        <p className="import-state" role="status">
          {isSending ? <Reading rows={rowsRead} before={before} /> : stateOf(report, open)}
        </p>
        {report === null ? null : <ImportButtons report={report} isReady={isReady} />}
      </div>
    </Section>
  );
}

function Reading({ rows, before }: { readonly rows: number; readonly before: number | null }) {
  const isWaiting = before !== null;
  return (
    <>
      {isWaiting ? `Waiting for other lists: number ${before} in the line.` : 'Reading … '}
      {rows === 0 ? null : counted(rows, 'row', 'rows')}
      <progress aria-label="Reading the list" />
    </>
  );
}

function stateOf(report: ImportReport | null, open: number): string | null {
  if (report === null) return null;
  if (report.state === 'OPEN')
    return `${counted(open, 'question', 'questions')} to decide before the list can be taken.`;
  if (report.state === 'REFUSED') return 'The list cannot be imported as it is; nothing was changed.';
  if (saysNothing(report)) return 'The list has no rows with content.';
  if (changesSomething(report)) return 'Nothing is open: the list can be staged or published.';
  return 'Nothing would change: the graph has all of this already.';
}

function saysNothing({ rows }: ImportReport): boolean {
  return rows.read === rows.ignored + rows.leftOut;
}

function changesSomething(report: ImportReport): boolean {
  const { nodesAdded, nodesChanged, statementsAdded, statementsChanged } = report.counts;
  return !saysNothing(report) && nodesAdded + nodesChanged + statementsAdded + statementsChanged > 0;
}
