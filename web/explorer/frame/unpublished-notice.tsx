import { useParameters } from '../routing/address.ts';
import type { AsOf } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';
import { isOfNewest } from './of-newest.ts';

/** Says of a revision that is not published whose eyes it is for. */
export function UnpublishedNotice({ asOf: { day, today, revision, newest } }: { readonly asOf: AsOf }) {
  const { changed } = useParameters();
  const { path } = usePlace();
  return (
    <p className="past-notice" role="status">
      You read revision {revision}, which is not published: while it is staged, only who may import sees it.
      {day === today ? null : ` The day is ${day}.`}
      {isOfNewest(path) ? ' What this page lists is of the newest.' : null}{' '}
      <Link to={changed({ day: today, rev: newest })}>To today, revision {newest}</Link>
    </p>
  );
}
