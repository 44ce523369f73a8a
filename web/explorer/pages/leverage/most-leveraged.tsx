import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { LeverageCountsDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { Tools } from '../../parts/tools.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

const COUNTS = ['Leveraged by', 'Leverages'];

/** Ranks the certificates that others leverage, most leveraged first. There are too many for one picture. */
export function MostLeveraged() {
  const { revision } = useAsOf();
  const variables = { revision, first: 100 };
  const pages = usePages(LeverageCountsDocument, variables, (data) => data.certificates, { isWhole: true });
  const { rows, totalCount, hasMore, failure, more } = pages;
  if (failure !== null) return <Failed failure={failure} again={more} />;
  if (totalCount === null || hasMore) return <Skeleton lines={20} />;
  const leveraged = rows
    .filter(({ dependents }) => dependents.totalCount > 0)
    .sort((left, right) => right.dependents.totalCount - left.dependents.totalCount);
  if (leveraged.length === 0) {
    return (
      <Empty title="No source in this revision states that one certificate leverages another.">
        <p>Lists that state it, such as system security plans, can be imported.</p>
      </Empty>
    );
  }
  return (
    <>
      <Tools>
        <ShowQuery questions={[{ name: 'Leverage', document: LeverageCountsDocument, variables }]} />
      </Tools>
      <h2>
        Certificates that others leverage <span className="count">{formatNumber(leveraged.length)}</span>
      </h2>
      <WideTable
        heads={['Certificate', ...COUNTS]}
        numbers={COUNTS}
        rows={leveraged}
        draw={({ id, name, dependents, restsOn }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={addressOf('/leverage', { certificate: id })}>{name}</Link>
            </th>
            <td className="number">{formatNumber(dependents.totalCount)}</td>
            <td className="number">{formatNumber(restsOn.totalCount)}</td>
          </tr>
        )}
      />
    </>
  );
}
