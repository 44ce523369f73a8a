import type { CompareCountsQuery } from '../../generated/graphql.ts';
import { Choices } from '../../parts/choices.tsx';
import { counted } from '../../parts/numbers.ts';
import { Shares } from '../../parts/shares.tsx';
import { SIGNS } from './signs.ts';
import type { Sides } from './use-sides.ts';

interface CountsProps {
  readonly diff: CompareCountsQuery['scopeDiff'];
  readonly sides: Sides;
}

/** Counts as a bar, and as a filter; only a notice where a side has no list, since nothing is known to differ then. */
export function Counts({ diff, sides }: CountsProps) {
  const { counts, totalCount, fromListed, toListed } = diff;
  if (!fromListed || !toListed) return <Unlisted diff={diff} sides={sides} />;
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

function Unlisted({ diff: { totalCount, fromListed, toListed }, sides }: CountsProps) {
  const without = [fromListed ? null : `A, ${sides.from}`, toListed ? null : `B, ${sides.to}`].filter(
    (side) => side !== null,
  );
  return (
    <div className="bar-over">
      <p>
        <b>
          {without.join(' and ')}, {without.length === 1 ? 'has' : 'have'} no list:
        </b>{' '}
        nothing is compared.
        {totalCount === 0
          ? null
          : ` Below is what ${fromListed ? 'A' : 'B'} lists: ${counted(totalCount, 'service or family', 'services and families')}.`}
      </p>
    </div>
  );
}
