import type { TermFragment as Term } from '../../../generated/graphql.ts';
import { useAsOf } from '../../../routing/as-of.ts';

const YEAR = 365.25 * 86_400_000;

/** Time line of a certificate's validity, with the day marked; dashed where a day is not stated, as in the picture of all. */
export function Validity({ certificate }: { readonly certificate: Term }) {
  const { day } = useAsOf();
  const { issuedOn, expiresOn, inForce } = certificate;
  const known = [issuedOn, expiresOn, day].filter((date) => date !== null).map(Date.parse);
  const margin = Math.max((Math.max(...known) - Math.min(...known)) * 0.15, YEAR / 2);
  const from = Math.min(...known) - margin;
  const until = Math.max(...known) + margin;
  const at = (date: string | null, open: number) =>
    date === null ? open : ((Date.parse(date) - from) / (until - from)) * 1_000;
  const [begin, end, now] = [at(issuedOn, 0), at(expiresOn, 1_000), at(day, 0)];
  const isStated = issuedOn !== null && expiresOn !== null;
  const outline = isStated ? `M${begin} 14H${end}V28H${begin}Z` : `M${begin} 14H${end}M${begin} 28H${end}`;
  const ticks = yearsBetween(from, until);
  // Limits the number of years, so that they do not overlap on a phone.
  const every = Math.ceil(ticks.length / 6);
  return (
    <figure className="validity">
      <div className="dates" aria-hidden="true">
        <span className="now" style={{ left: `${clamp(now / 10)}%` }}>
          {day}
        </span>
      </div>
      <svg viewBox="0 0 1000 46" role="img" aria-label={sentenceOf(certificate, day)}>
        <line className="axis" x1="0" y1="34" x2="1000" y2="34" />
        {ticks.map(({ year, x }) => (
          <line key={year} className="tick" x1={x} y1="30" x2={x} y2="38" />
        ))}
        <path className={isStated ? 'term' : 'term open'} d={outline} />
        {issuedOn === null ? null : <line className="bound" x1={begin} y1="10" x2={begin} y2="32" />}
        {expiresOn === null ? null : <line className="bound" x1={end} y1="10" x2={end} y2="32" />}
        <line className="today" x1={now} y1="4" x2={now} y2="42" />
      </svg>
      <div className="dates" aria-hidden="true">
        {ticks
          .filter(({ year, x }) => year % every === 0 && x > 30 && x < 970)
          .map(({ year, x }) => (
            <span key={year} style={{ left: `${x / 10}%` }}>
              {year}
            </span>
          ))}
      </div>
      <figcaption>
        {sentenceOf(certificate, day)}{' '}
        {inForce && (issuedOn === null || expiresOn === null) ? 'A day that is not stated is treated as open.' : ''}
      </figcaption>
    </figure>
  );
}

/** Keeps a date at the edge within the page. */
function clamp(percent: number): number {
  return Math.min(Math.max(percent, 10), 90);
}

function sentenceOf({ issuedOn, expiresOn, inForce }: Term, day: string): string {
  const begin = issuedOn === null ? 'first day not stated' : `from ${issuedOn}`;
  const end = expiresOn === null ? 'last day not stated' : `up to and including ${expiresOn}`;
  return `${inForce ? 'In force' : 'Not in force'} on ${day}: ${begin}, ${end}.`;
}

function yearsBetween(from: number, until: number): readonly { readonly year: number; readonly x: number }[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(until).getUTCFullYear();
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => {
    const year = first + index;
    return { year, x: ((Date.UTC(year, 0, 1) - from) / (until - from)) * 1_000 };
  });
}
