import type { CSSProperties, ReactNode } from 'react';
import { TableHead, type TableHeadProps } from './table-head.tsx';

interface StackedTableProps extends TableHeadProps {
  /** Further classes. */
  readonly className?: string;
  /** Its bodies. */
  readonly children: ReactNode;
}

/** Table whose cells stand below each other on a phone, each after the name of its column. */
export function StackedTable({ className = '', heads, numbers = [], children }: StackedTableProps) {
  return (
    <div className="scroll">
      <table className={`plain stacked ${className}`} style={columnNames(heads)}>
        <TableHead heads={heads} numbers={numbers} />
        {children}
      </table>
    </div>
  );
}

/** Names of columns for the style sheet, from the last one on: the first cells of a row may be those of the row above. */
export function columnNames(heads: readonly string[]): CSSProperties {
  return Object.fromEntries(heads.toReversed().map((head, place) => [`--column-${place + 1}`, JSON.stringify(head)]));
}
