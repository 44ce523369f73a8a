import { counted, formatNumber } from '../../basics/numbers.ts';
import type { NodeKind } from '../../generated/graphql.ts';
import { kindOf } from '../../marks/kinds.ts';
import { Cut } from '../../parts/tables/cut.tsx';
import type { ImportReport, NewNodes, RowOutcome } from './report.ts';

const MOST_SHOWN = 50;

const OUTCOMES: readonly (readonly [outcome: RowOutcome, ofOne: string, ofMany: string])[] = [
  ['added', 'states something new', 'state something new'],
  ['changed', 'changes something', 'change something'],
  ['unchanged', 'states what is known', 'state what is known'],
  ['duplicate', 'repeats another row', 'repeat another row'],
  ['skipped', 'is left out as decided', 'are left out as decided'],
  ['leftOut', 'is left out', 'are left out'],
  ['rejected', 'cannot be taken', 'cannot be taken'],
  ['ignored', 'has no content', 'have no content'],
  ['heldBack', 'waits for these', 'wait for these'],
  ['open', 'waits for a decision', 'wait for a decision'],
];

export function WouldChange({ report }: { readonly report: ImportReport }) {
  const { state, rows, counts, newNodes, ended } = report;
  const outcomes = OUTCOMES.filter(([outcome]) => rows[outcome] > 0).map(([outcome, ofOne, ofMany]) =>
    counted(rows[outcome], ofOne, ofMany),
  );
  if (rows.read === 0) return null;
  const isCompared = state !== 'OPEN' && state !== 'REFUSED';
  return (
    <section aria-labelledby="would-change">
      <h3 id="would-change">What it would change</h3>
      <ul className="sentences">
        <li>
          Of {counted(rows.read, 'row', 'rows')}, {outcomes.length === 0 ? 'none states anything' : outcomes.join(', ')}
          .
        </li>
        {isCompared ? (
          <>
            {newNodes.map((nodes) => (
              <li key={nodes.kind}>{sentenceOf(nodes)}</li>
            ))}
            {counts.nodesChanged === 0 ? null : (
              <li>{counted(counts.nodesChanged, 'node is', 'nodes are')} described differently.</li>
            )}
            <li>
              {counted(counts.statementsAdded, 'statement is', 'statements are')} added,{' '}
              {formatNumber(counts.statementsChanged)} changed
              {ended.total === 0 ? '.' : `, of which ${formatNumber(ended.total)} ended.`}
            </li>
          </>
        ) : null}
      </ul>
      {ended.total === 0 ? null : (
        <details open>
          <summary>Ends, since the list no longer has it ({formatNumber(ended.total)})</summary>
          <ul className="finds">
            {ended.first.slice(0, MOST_SHOWN).map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
          <Cut shown={Math.min(ended.first.length, MOST_SHOWN)} total={ended.total} />
        </details>
      )}
    </section>
  );
}

/** Returns `5 new services: “BigQuery”, “Cloud Run”, “Spanner” and 2 more.` */
function sentenceOf({ kind, total, first }: NewNodes): string {
  const { word, words } = kindOf(kind.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase() as NodeKind);
  const names = first.map(({ name }) => `“${name}”`).join(', ');
  const more = total > first.length ? ` and ${formatNumber(total - first.length)} more` : '';
  return `${counted(total, `new ${word.toLowerCase()}`, `new ${words.toLowerCase()}`)}: ${names}${more}.`;
}
