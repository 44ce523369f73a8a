import { lastDayBefore } from '../../../basics/days.ts';
import type { WhyQuery } from '../../../generated/graphql.ts';

type Row = WhyQuery['explain']['rows'][number];

const BEHIND = 'the certificate, one that it leverages, or the entry';

/** Shows when a row holds. If a certificate behind it states no bound, the shown one is the outermost possible. */
export function Validity({ row }: { readonly row: Row }) {
  return (
    <>
      <Bound
        known={row.validFrom === null ? null : `from ${row.validFrom}`}
        openly={
          row.validFromStated ? null : ['at the earliest', `Not all first days are stated: ${BEHIND} may begin later.`]
        }
        unknown="first day not stated"
      />
      <Bound
        known={row.validUntil === null ? null : `up to and including ${lastDayBefore(row.validUntil)}`}
        openly={
          row.validUntilStated ? null : ['at the latest', `Not all last days are stated: ${BEHIND} may end earlier.`]
        }
        unknown="last day not stated"
      />
    </>
  );
}

function Bound({
  known,
  openly,
  unknown,
}: {
  readonly known: string | null;
  /** Explains an open bound; null if all are known. */
  readonly openly: readonly [words: string, why: string] | null;
  readonly unknown: string;
}) {
  if (known === null) return <span>{unknown}</span>;
  if (openly === null) return <span>{known}</span>;
  const [words, why] = openly;
  return (
    <span title={why}>
      {known} {words}
    </span>
  );
}
