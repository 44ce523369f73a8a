import { useParameters } from '../routing/address.ts';
import type { AsOf } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';

/** Notice on an unpublished revision: who can see it. */
export function UnpublishedNotice({ asOf: { day, today, revision, newest } }: { readonly asOf: AsOf }) {
  const { changed } = useParameters();
  return (
    <p className="past-notice" role="status">
      You read revision {revision}, which is not published: while it is staged, only who may import sees it.
      {day === today ? null : ` The day is ${day}.`}{' '}
      <Link to={changed({ day: today, rev: newest })}>To today, revision {newest}</Link>
    </p>
  );
}
