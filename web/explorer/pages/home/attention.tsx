import { daysSince } from '../../basics/days.ts';
import { counted, formatMoment, formatNumber } from '../../basics/numbers.ts';
import type { AttentionQuery, HomeQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { FINDING_WORDS } from '../review/finding-words.ts';

/** Most kinds of findings that are listed by themselves. */
const MOST_KINDS = 4;

interface AttentionProps {
  readonly found: AttentionQuery;
  readonly until: string;
  readonly runs: HomeQuery['imports'];
}

/** List of what needs a person: findings, lapses, old sources, and when something was imported last. */
export function Attention({ found: { findings, expiryImpact }, until, runs }: AttentionProps) {
  const { day } = useAsOf();
  const stale = findings.counts.find(({ kind }) => kind === 'STALE_SOURCE')?.count ?? 0;
  const kinds = findings.counts.filter(({ kind }) => kind !== 'STALE_SOURCE');
  const total = findings.totalCount - stale;
  const lapsing = expiryImpact.totalCount - expiryImpact.unknownCount;
  const dated = expiryImpact.nodes.filter(({ expiresOn }) => expiresOn !== null);
  const [last] = runs.nodes;
  return (
    <Section id="attention" title="Needs review">
      <ul className="attention">
        <li>
          <Link to={addressOf('/review/findings')}>
            {total === 0 ? 'No findings to check' : counted(total, 'finding to check', 'findings to check')}
          </Link>
          {stale === 0 ? null : ' besides old sources'}
          <ul>
            {kinds.slice(0, MOST_KINDS).map(({ kind, count }) => (
              <li key={kind}>
                <Link to={addressOf('/review/findings', { kind })}>
                  {FINDING_WORDS[kind]}: {formatNumber(count)}
                </Link>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <Link to={addressOf('/review/lapses', { until })}>
            {lapsing === 0
              ? `No certificate is known to lapse by ${until}`
              : `${counted(lapsing, 'certificate lapses', 'certificates lapse')} by ${until}`}
          </Link>
          <ul>
            {dated.map(({ certificate, expiresOn }) => (
              <li key={certificate.id}>
                {expiresOn} <NodeLink id={certificate.id} name={certificate.name} isPlain />
              </li>
            ))}
            {expiryImpact.unknownCount === 0 ? null : (
              <li className="quiet">
                of {counted(expiryImpact.unknownCount, 'certificate', 'certificates')} the last day is not stated
              </li>
            )}
          </ul>
        </li>
        <li>
          <Link to={addressOf('/review/findings', { kind: 'STALE_SOURCE' })}>
            {stale === 0
              ? 'No source is older than a year'
              : `${counted(stale, 'source is', 'sources are')} older than a year`}
          </Link>
        </li>
        <li>
          {last === undefined ? (
            <Link to={addressOf('/runs')}>Nothing was imported yet</Link>
          ) : (
            <>
              <Link to={addressOf(`/${last.id}`)}>
                Last import: {agoWords(last.publishedAt ?? last.startedAt, day)}
              </Link>{' '}
              <span className="quiet">
                {formatMoment(last.publishedAt ?? last.startedAt)} UTC
                {last.by === null ? null : `, by ${last.by}`}
              </span>
            </>
          )}
        </li>
      </ul>
    </Section>
  );
}

function agoWords(moment: string, day: string): string {
  const days = daysSince(moment, day);
  return days === 0 ? 'today' : `${counted(days, 'day', 'days')} ago`;
}
