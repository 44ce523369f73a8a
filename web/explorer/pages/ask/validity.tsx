import type { WhyQuery } from '../../generated/graphql.ts';

type Row = WhyQuery['explain']['rows'][number];

const BEHIND = 'the certificate, one that the way there leads over, or the entry';

/** Period in which a row holds. A bound that some of its support leaves open is only the widest possible. */
export function Validity({ row }: { readonly row: Row }) {
  return (
    <>
      <Bound
        known={row.validFrom === null ? null : `from ${row.validFrom}`}
        openly={row.validFromStated ? null : ['at the earliest', `Not told by all: ${BEHIND} may begin later.`]}
        unknown="begin not stated"
      />
      <Bound
        known={row.validUntil === null ? null : `until before ${row.validUntil}`}
        openly={row.validUntilStated ? null : ['at the latest', `Not told by all: ${BEHIND} may end earlier.`]}
        unknown="end not stated"
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
