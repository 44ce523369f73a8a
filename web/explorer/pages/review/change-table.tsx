import type { ChangesQuery } from '../../generated/graphql.ts';
import { ChangeSign } from '../../marks/change-sign.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

type Change = ChangesQuery['changes']['nodes'][number];

export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <WideTable
      heads={['Change', 'Revision', 'Sources']}
      numbers={['Revision']}
      rows={changes}
      draw={(change) => (
        <tr key={change.id}>
          <th scope="row">
            <ChangeSign kind={change.kind} />
            {change.node === null || change.kind === 'NODE_REMOVED' ? (
              change.sentence
            ) : (
              <Link to={addressOf(`/${change.node.id}`)}>{change.sentence}</Link>
            )}
            {change.properties.map(({ property, before, after }) => (
              <span key={property} className="under quiet">
                {property}: {before ?? 'not stated'} → {after ?? 'not stated'}
              </span>
            ))}
          </th>
          <td className="number">
            <Link to={addressOf(`/${change.importRun.id}`)}>
              {change.revision}
              <span className="unseen"> the import that made it</span>
            </Link>
          </td>
          <td>{change.sources.length === 0 ? null : <OldestSource sources={change.sources} />}</td>
        </tr>
      )}
    />
  );
}
