import { formatNumber } from '../../basics/numbers.ts';
import { StandardsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { standardStatus } from '../../marks/words.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { filterIn, type ListFilter } from './list-filters.tsx';
import { FIRST_PAGE, Listed } from './listed.tsx';

const FILTERS: readonly ListFilter[] = [
  { name: 'publisher', label: 'Publisher', field: 'publishers', kinds: ['ORGANIZATION'] },
  { name: 'status', label: 'Status', field: 'statuses', words: { CURRENT: 'In force', WITHDRAWN: 'Withdrawn' } },
];

export function StandardList() {
  const { revision } = useAsOf();
  const filter = filterIn(useParameters(), FILTERS);
  return (
    <Listed
      title="Standards"
      document={StandardsDocument}
      variables={{ ...FIRST_PAGE, filter, revision }}
      filters={FILTERS}
      pick={(data) => data.standards}
      heads={['Designation', 'Title', 'Family', 'Status', 'Requirements here']}
      numbers={['Requirements here']}
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
