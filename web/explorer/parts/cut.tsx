import { formatNumber } from './numbers.ts';

interface CutProps {
  readonly shown: number;
  readonly total: number;
}

/** Says so where a list is longer than what is shown of it. */
export function Cut({ shown, total }: CutProps) {
  if (total <= shown) return null;
  return (
    <p className="quiet">
      The first {formatNumber(shown)} of {formatNumber(total)}.
    </p>
  );
}
