import type { ReactNode } from 'react';
import { TableHead } from './table-head.tsx';

interface WideTableProps {
  readonly heads: readonly string[];
  /** Those above numbers, which stand at the right. */
  readonly numbers?: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table over the whole width, moved sideways where the page is narrower. */
export function WideTable({ heads, numbers = [], children }: WideTableProps) {
  return (
    <div className="scroll">
      <table className="plain wide">
        <TableHead heads={heads} numbers={numbers} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
