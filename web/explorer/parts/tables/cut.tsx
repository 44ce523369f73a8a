import { formatNumber } from '../../basics/numbers.ts';

interface CutProps {
  readonly shown: number;
  readonly total: number;
}

/** Notice that a list is shown in part. */
export function Cut({ shown, total }: CutProps) {
  if (total <= shown) return null;
  return (
    <p className="quiet">
      The first {formatNumber(shown)} of {formatNumber(total)}.
    </p>
  );
}
