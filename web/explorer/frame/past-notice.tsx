import { addressOf, useParameters } from '../routing/address.ts';
import { type AsOf, isPastRevision, isUnpublished, todayInUtc } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { UnpublishedNotice } from './unpublished-notice.tsx';

interface PastNoticeProps {
  readonly day: string;
  /** Null until the newest revision is known. */
  readonly asOf: AsOf | null;
}

/** Notice on a page that is not of today and the newest revision. */
export function PastNotice({ day, asOf }: PastNoticeProps) {
  const { changed } = useParameters();
  const today = todayInUtc();
  if (asOf !== null && isUnpublished(asOf)) return <UnpublishedNotice asOf={asOf} />;
  const past = asOf !== null && isPastRevision(asOf) ? asOf : null;
  if (day === today && past === null) return null;
  const phrases = [
    day === today ? null : `as of ${day}, ${day < today ? 'a past day' : 'a day to come'}`,
    past === null ? null : `at revision ${past.revision}; the newest is ${past.newest}`,
  ].filter((part) => part !== null);
  return (
    <p className="past-notice" role="status">
      You read {phrases.join(', ')}.{' '}
      <span className="past-ways">
        <Link to={changed({ day: today, rev: asOf?.newest ?? null })}>
          To today{asOf === null ? null : `, revision ${asOf.newest}`}
        </Link>
        {past === null ? null : (
          <>
            {' · '}
            <Link to={addressOf('/review/changes', { since: past.revision, rev: past.newest })}>
              What changed since
            </Link>
          </>
        )}
      </span>
    </p>
  );
}
