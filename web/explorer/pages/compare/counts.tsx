import type { CompareCountsQuery } from '../../generated/graphql.ts';
import { Shares } from '../../parts/answer/shares.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { SIGNS } from './signs.ts';

interface CountsProps {
  readonly diff: CompareCountsQuery['scopeDiff'];
}

/** Counts as a bar, and as a filter; only a notice where a side has no list, since nothing is known to differ then. */
export function Counts({ diff }: CountsProps) {
  const { counts, totalCount, fromListed, toListed } = diff;
  if (!fromListed || !toListed) return <Unlisted diff={diff} />;
  const inBoth = totalCount - counts.removed - counts.added;
  return (
    <>
      <Shares
        title="By where they are named"
        whole={totalCount + counts.unchanged}
        shares={[
          { word: 'Only in A', count: counts.removed, fill: 'none' },
          { word: 'In both, differently', count: inBoth, fill: 'some' },
          { word: 'Alike', count: counts.unchanged, fill: 'inherited' },
          { word: 'Only in B', count: counts.added, fill: 'possible' },
        ]}
      />
      <Choices
        isOptional
        name="kind"
        legend="List only"
        choices={SIGNS.filter(({ field }) => counts[field] > 0).map(({ kind, word, field }) => ({
          value: kind,
          label: word,
          count: counts[field],
        }))}
      />
    </>
  );
}

/** Says what the rows are where the two cannot be compared, which the sentences above tell the reason of. */
function Unlisted({ diff: { totalCount, fromListed } }: CountsProps) {
  if (totalCount === 0) return null;
  return (
    <p className="bar-over">
      <b>Nothing is compared.</b> Below is what {fromListed ? 'A' : 'B'} lists.
    </p>
  );
}
