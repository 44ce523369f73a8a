import type { ReactNode } from 'react';
import { TableHead } from './table-head.tsx';

interface WideTableProps {
  readonly heads: readonly string[];
  /** Heads of right-aligned columns. */
  readonly numbers?: readonly string[];
  readonly children: ReactNode;
}

/** Table of full width that scrolls sideways. */
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
