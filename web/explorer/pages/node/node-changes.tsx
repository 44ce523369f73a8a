import { useAnswer } from '../../api/use-answer.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { ChangesDocument } from '../../generated/graphql.ts';
import { ChangeSign } from '../../marks/change-sign.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

const MOST_SHOWN = 8;

/** Changes of a node and of statements about it, oldest first. */
export function NodeChanges({ id }: { readonly id: string }) {
  const { revision, keptSince } = useAsOf();
  const asked = { since: Math.min(keptSince, revision), revision, kinds: null, about: [id], first: MOST_SHOWN };
  const { data, failure, again } = useAnswer(ChangesDocument, asked);
  const changes = data?.changes;
  return (
    <Section
      id="changes"
      title="What changed about it"
      count={changes === undefined ? null : formatNumber(changes.totalCount)}
      aside={
        changes !== undefined && changes.totalCount > MOST_SHOWN ? (
          <Link to={addressOf('/review/changes', { about: id, since: asked.since })}>
            See all {formatNumber(changes.totalCount)}
          </Link>
        ) : null
      }
    >
      <Failed failure={failure} again={again} />
      {changes === undefined && failure === null ? <Skeleton lines={MOST_SHOWN} /> : null}
      {changes?.totalCount === 0 ? <Empty title="Nothing since the first revision that is kept." /> : null}
      <ul className="changes">
        {changes?.nodes.map((change) => (
          <li key={change.id}>
            <ChangeSign kind={change.kind} /> {change.sentence}{' '}
            <Link className="quiet" to={addressOf(`/${change.importRun.id}`)}>
              revision {formatNumber(change.revision)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
