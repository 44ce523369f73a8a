import type { TermFragment as Term } from '../../generated/graphql.ts';
import { useAsOf } from '../../routing/as-of.ts';

const YEAR = 365.25 * 86_400_000;

/** Time line of a certificate's validity, with the day marked; an unknown end fades out. */
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
        <defs>
          <linearGradient id="fade-in">
            <stop offset="0" className="faded" />
            <stop offset={share(now, begin, end)} className="full" />
          </linearGradient>
          <linearGradient id="fade-out">
            <stop offset={share(now, begin, end)} className="full" />
            <stop offset="1" className="faded" />
          </linearGradient>
        </defs>
        <line className="axis" x1="0" y1="34" x2="1000" y2="34" />
        {ticks.map(({ year, x }) => (
          <line key={year} className="tick" x1={x} y1="30" x2={x} y2="38" />
        ))}
        <rect
          className={`term${issuedOn === null ? ' open-begin' : ''}${expiresOn === null ? ' open-end' : ''}`}
          x={begin}
          y="14"
          width={Math.max(end - begin, 2)}
          height="14"
        />
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

/** An open end fades out from the day on. */
function share(now: number, begin: number, end: number): number {
  return Math.min(Math.max((now - begin) / Math.max(end - begin, 1), 0), 1);
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
