import { formatNumber } from '../../basics/numbers.ts';
import { StandardsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { standardStatus } from '../../marks/words.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { FIRST_PAGE, Listed } from './listed.tsx';

export function StandardList() {
  const { revision } = useAsOf();
  return (
    <Listed
      title="Standards"
      document={StandardsDocument}
      variables={{ ...FIRST_PAGE, revision }}
      pick={(data) => data.standards}
      heads={['Designation', 'Title', 'Family', 'Status', 'Requirements here']}
      draw={({ id, designation, title, family, status, requirements }) => (
        <tr key={id}>
          <th scope="row">
            <NodeLink id={id} name={designation} isPlain />
          </th>
          <td>{title}</td>
          <td>{family}</td>
          <td>{standardStatus(status)}</td>
          <td className="number">{requirements.totalCount === 0 ? null : formatNumber(requirements.totalCount)}</td>
        </tr>
      )}
    />
  );
}
