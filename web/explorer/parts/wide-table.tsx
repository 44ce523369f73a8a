import type { ReactNode } from 'react';
import { LongBody } from './long-body.tsx';
import { TableHead } from './table-head.tsx';

interface WideTableProps {
  readonly heads: readonly string[];
  /** Heads of right-aligned columns. */
  readonly numbers?: readonly string[];
  /** True if its cells can be read without their heads: below each other where there is little room. */
  readonly isStacked?: boolean;
  readonly children: ReactNode;
}

/** Table of full width that scrolls sideways; its children are rows. */
export function WideTable({ heads, numbers = [], isStacked = false, children }: WideTableProps) {
  return (
    <div className="scroll">
      <table className={isStacked ? 'plain wide stacked' : 'plain wide'}>
        <TableHead heads={heads} numbers={numbers} />
        <LongBody>{children}</LongBody>
      </table>
    </div>
  );
}
