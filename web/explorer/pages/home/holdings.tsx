import { formatMoment, formatNumber } from '../../basics/numbers.ts';
import type { HomeQuery, NodeKind } from '../../generated/graphql.ts';
import { KindMark } from '../../marks/kind-mark.tsx';
import { Section } from '../../parts/section.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

const LISTS = [
  ['standards', 'Standards', 'STANDARD'],
  ['services', 'Services', 'SERVICE'],
  ['environments', 'Environments', 'ENVIRONMENT'],
  ['certificates', 'Certificates', 'CERTIFICATE'],
  ['organizations', 'Organizations', 'ORGANIZATION'],
  ['sources', 'Sources', 'SOURCE'],
] as const satisfies readonly (readonly [keyof HomeQuery, string, NodeKind])[];

/** Number of nodes of each kind, with the revision. */
export function Holdings({ holdings }: { readonly holdings: HomeQuery }) {
  const { revision } = useAsOf();
  const { number, publishedAt } = holdings.revision;
  return (
    <Section id="holdings" title="In this graph">
      <table className="plain">
        <tbody>
          {LISTS.map(([field, word, kind]) => (
            <tr key={field}>
              <th scope="row">
                <Link className="node-link" to={addressOf(`/list/${field}`)}>
                  <KindMark kind={kind} />
                  {word}
                </Link>
              </th>
              <td className="number">{formatNumber(holdings[field].totalCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        Revision {formatNumber(revision)}
        {revision === number ? null : `; the newest is ${formatNumber(number)}`}
        {publishedAt === null ? ', the empty graph' : `, published ${formatMoment(publishedAt)} UTC`} ·{' '}
        <Link to={addressOf('/runs')}>
          {holdings.imports.totalCount === 1
            ? 'All imports'
            : `All ${formatNumber(holdings.imports.totalCount)} imports`}
        </Link>
      </p>
    </Section>
  );
}
