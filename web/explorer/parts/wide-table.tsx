import { type BodyRows, LongBody } from './long-body.tsx';
import { TableHead } from './table-head.tsx';

interface WideTableProps<Row> extends BodyRows<Row> {
  readonly heads: readonly string[];
  /** Heads of right-aligned columns. */
  readonly numbers?: readonly string[];
  /** True if its cells can be read without their heads: below each other where there is little room. */
  readonly isStacked?: boolean;
}

/** Table of full width that scrolls sideways. */
export function WideTable<Row>({ heads, numbers = [], isStacked = false, rows, draw }: WideTableProps<Row>) {
  return (
    <div className="scroll">
      <table className={isStacked ? 'plain wide stacked' : 'plain wide'}>
        <TableHead heads={heads} numbers={numbers} />
        <LongBody rows={rows} draw={draw} />
      </table>
    </div>
  );
}
