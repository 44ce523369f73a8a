import { formatMoment, formatNumber } from '../../basics/numbers.ts';
import type { HomeQuery } from '../../generated/graphql.ts';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

const LISTS = [
  ['organizations', 'Organizations'],
  ['environments', 'Clouds'],
  ['services', 'Services'],
  ['certificates', 'Certificates'],
  ['standards', 'Standards'],
  ['sources', 'Sources'],
] as const satisfies readonly (readonly [keyof HomeQuery, string])[];

/** Number of nodes of each kind, with the revision. */
export function Holdings({ holdings }: { readonly holdings: HomeQuery }) {
  const { revision } = useAsOf();
  const { number, publishedAt } = holdings.revision;
  return (
    <section aria-label="In this graph">
      <div className="holdings">
        {LISTS.map(([field, word]) => (
          <Link key={field} to={addressOf(`/list/${field}`)}>
            <b>{formatNumber(holdings[field].totalCount)}</b> {word}
          </Link>
        ))}
      </div>
      <p className="quiet small">
        Revision {formatNumber(revision)}
        {revision === number ? null : `; the newest is ${formatNumber(number)}`}
        {publishedAt === null ? ', the empty graph' : `, published ${formatMoment(publishedAt)} UTC`} ·{' '}
        <Link to={addressOf('/runs')}>
          {holdings.imports.totalCount === 1
            ? 'All imports'
            : `All ${formatNumber(holdings.imports.totalCount)} imports`}
        </Link>
      </p>
    </section>
  );
}
