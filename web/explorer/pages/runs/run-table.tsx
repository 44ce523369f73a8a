import type { RunLineFragment } from '../../generated/graphql.ts';
import { counted, formatMoment, formatNumber } from '../../parts/numbers.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
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
          <td>{run.by}</td>
          <td className="date">{addedAndChanged(run.counts.nodesAdded, run.counts.nodesChanged)}</td>
          <td className="date">{addedAndChanged(run.counts.statementsAdded, run.counts.statementsChanged)}</td>
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
      {filesOf(run)} <span className="quiet">{run.format}</span>
    </>
  );
}

function filesOf({ files }: Pick<RunLineFragment, 'files'>): string {
  const [first] = files;
  return files.length === 1 && first !== undefined ? first.name : counted(files.length, 'file', 'files');
}

function addedAndChanged(added: number, changed: number): string {
  return `+${formatNumber(added)} ~${formatNumber(changed)}`;
}
