import { formatNumber } from '../../../basics/numbers.ts';
import type { PlacesFragment } from '../../../generated/graphql.ts';
import { nameOf } from '../../../marks/names.ts';
import { NodeLink } from '../../../marks/node-link.tsx';
import { addressOf, type Values } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';

interface SubjectCountsProps {
  readonly subjects: PlacesFragment['subjects'];
  readonly asked: Values;
}

/** The hundred subjects with the most rows. */
export function SubjectCounts({ subjects, asked }: SubjectCountsProps) {
  return (
    <>
      <p className="quiet">Rows of each, the sure and the unsure together:</p>
      <ul className="many">
        {subjects.map(({ subject, count }) => (
          <li key={subject.id}>
            <NodeLink id={subject.id} name={nameOf(subject)} />{' '}
            <Link className="count" to={addressOf('/ask', { ...asked, service: subject.id })}>
              {formatNumber(count)}
              <span className="unseen"> rows of {nameOf(subject)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {subjects.length === 100 ? <p className="quiet">The hundred with the most rows.</p> : null}
    </>
  );
}
