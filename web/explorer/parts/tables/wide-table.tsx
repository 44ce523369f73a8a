import { type BodyRows, LongBody } from './long-body.tsx';
import { StackedTable } from './stacked-table.tsx';
import type { TableHeadProps } from './table-head.tsx';

type WideTableProps<Row> = TableHeadProps & BodyRows<Row>;

/** Long table of full width. */
export function WideTable<Row>({ heads, numbers = [], rows, draw }: WideTableProps<Row>) {
  return (
    <StackedTable className="wide" heads={heads} numbers={numbers}>
      <LongBody rows={rows} draw={draw} />
    </StackedTable>
  );
}
