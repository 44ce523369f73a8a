import type { WhyQuery } from '../../generated/graphql.ts';

type Row = WhyQuery['explain']['rows'][number];

const BEHIND = 'the certificate, one that the way there leads over, or the entry';

/** When a row holds. A bound that not all of what it rests on tell is only the outermost that it may have. */
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
  /** Null where all tell theirs. */
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
