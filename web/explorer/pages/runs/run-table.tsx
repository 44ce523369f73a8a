import { counted, formatMoment, formatNumber } from '../../basics/numbers.ts';
import type { RunLineFragment } from '../../generated/graphql.ts';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { LIST_WORDS } from '../import/list-words.ts';
import { type Count, nodesOf, statementsOf } from './counts.ts';
import { RevisionLink, RunState } from './run-state.tsx';

const HEADS = ['Revision', 'State', 'When (UTC)', 'From', 'By', 'Nodes', 'Statements'];

export function RunTable({ runs }: { readonly runs: readonly RunLineFragment[] }) {
  return (
    <WideTable
      heads={HEADS}
      rows={runs}
      draw={(run) => (
        <tr key={run.id}>
          <th scope="row" className="short">
            <Link to={addressOf(`/${run.id}`)}>
              {formatNumber(run.revision)}
              <span className="unseen"> the import of this revision</span>
            </Link>
          </th>
          <td>
            <RunState {...run} />
          </td>
          <td className="date">{formatMoment(run.publishedAt ?? run.startedAt)}</td>
          <td>
            <ReadFrom run={run} />
          </td>
          <td>{run.by ?? <span className="quiet">not shown</span>}</td>
          <td className="date">{signsOf(nodesOf(run))}</td>
          <td className="date">{signsOf(statementsOf(run))}</td>
        </tr>
      )}
    />
  );
}

function ReadFrom({ run }: { readonly run: RunLineFragment }) {
  if (run.undoes !== null)
    return (
      <>
        undo of <RevisionLink run={run.undoes} />
      </>
    );
  return (
    <>
      {filesOf(run)} <span className="quiet">{LIST_WORDS[run.format] ?? run.format}</span>
    </>
  );
}

function filesOf({ files }: Pick<RunLineFragment, 'files'>): string {
  const [first] = files;
  return files.length === 1 && first !== undefined ? first.name : counted(files.length, 'file', 'files');
}

/** Marks what was changed; as before is what was not. */
function signsOf(counts: readonly Count[]): string {
  return counts
    .filter(({ sign }) => sign !== '')
    .map(({ sign, count }) => `${sign}${formatNumber(count)}`)
    .join(' ');
}
