import { addressOf, useParameters } from '../routing/address.ts';
import type { AsOf } from '../routing/as-of.ts';
import { isPastRevision } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';

/** Says so where a page is not of today or not of the newest revision. */
export function PastNotice({ asOf }: { readonly asOf: AsOf }) {
  const { changed } = useParameters();
  const { day, today, revision, newest } = asOf;
  if (day === today && !isPastRevision(asOf)) return null;
  const said = [
    day === today ? null : `as of ${day}, ${day < today ? 'a past day' : 'a day to come'}`,
    isPastRevision(asOf) ? `at revision ${revision}; the newest is ${newest}` : null,
  ].filter((part) => part !== null);
  return (
    <p className="past-notice" role="status">
      You read {said.join(', ')}. <Link to={changed({ day: today, rev: newest })}>To today, revision {newest}</Link>
      {isPastRevision(asOf) ? (
        <span className="quiet">
          {' '}
          <Link to={addressOf('/review/changes', { since: revision, rev: newest })}>What changed since</Link>. Facts on
          nodes are always read at the newest revision; rows of inheritance at this one.
        </span>
      ) : null}
    </p>
  );
}
