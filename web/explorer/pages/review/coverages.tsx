import type { CoveragesFragment, GapCoverage } from '../../generated/graphql.ts';
import { Shares } from '../../parts/answer/shares.tsx';

interface Coverage {
  readonly coverage: GapCoverage;
  readonly field: 'exact' | 'partial' | 'together' | 'related' | 'none';
  readonly word: string;
  readonly fill: string;
}

/** Coverages, surest first. A missing mapping does not mean that the clauses have nothing in common. */
export const COVERAGES: readonly Coverage[] = [
  { coverage: 'EXACT', field: 'exact', word: 'Matched', fill: 'inherited' },
  { coverage: 'PARTIAL', field: 'partial', word: 'Matched in part', fill: 'possible' },
  { coverage: 'TOGETHER', field: 'together', word: 'Matched together with others', fill: 'some' },
  { coverage: 'RELATED', field: 'related', word: 'Related only', fill: 'unknown' },
  { coverage: 'NONE', field: 'none', word: 'No mapping stated', fill: 'none' },
];

interface CoveragesProps {
  readonly title: string;
  readonly totals: CoveragesFragment;
}

export function Coverages({ title, totals }: CoveragesProps) {
  return (
    <div className="coverages">
      <Shares
        title={title}
        whole={totals.clauses}
        shares={COVERAGES.map(({ field, word, fill }) => ({ word, count: totals[field], fill }))}
      />
    </div>
  );
}
