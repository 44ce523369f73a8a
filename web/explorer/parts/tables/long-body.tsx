import {
  createContext,
  memo,
  type ReactNode,
  type RefObject,
  startTransition,
  use,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useKeptWidths } from './use-kept-widths.ts';
import { useWholeTable } from './use-whole-table.ts';

/** Rows of a part, which are drawn together. */
const PART = 25;
/** Parts that are drawn at once, before their places are known. */
const AT_ONCE = 4;
/** Most rows that are all drawn. */
const MOST_WHOLE = 200;
/** Distance from what is in sight within which parts are drawn. */
const AROUND = '800px';

export interface BodyRows<Row> {
  readonly rows: readonly Row[];
  /** Draws a row as `tr` with a key. */
  readonly draw: (row: Row, place: number) => ReactNode;
}

interface LongBodyProps<Row> extends BodyRows<Row> {
  /** Element that scrolls, if the page does not. */
  readonly field?: RefObject<Element | null>;
}

/** Rows for the parts that are drawn: the others need not look at them when some are added. */
const RowsContext = createContext<BodyRows<unknown>>({ rows: [], draw: () => null });

/** Bodies of a table: of a long list, only what is near to what is in sight is drawn. Printed and copied, all is. */
export function LongBody<Row>({ rows, draw, field }: LongBodyProps<Row>) {
  const first = useRef<HTMLTableSectionElement>(null);
  const isWhole = useWholeTable(first) || rows.length <= MOST_WHOLE;
  useKeptWidths(first, !isWhole);
  return (
    <RowsContext value={{ rows, draw: draw as BodyRows<unknown>['draw'] }}>
      {Array.from({ length: Math.ceil(rows.length / PART) }, (_, place) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end.
          key={place}
          {...{ first, field, isWhole }}
          from={place * PART}
          count={Math.min(PART, rows.length - place * PART)}
        />
      ))}
    </RowsContext>
  );
}

interface PartProps {
  readonly first: RefObject<HTMLTableSectionElement | null>;
  readonly field: RefObject<Element | null> | undefined;
  readonly isWhole: boolean;
  /** Place of its first row. */
  readonly from: number;
  readonly count: number;
}

const Part = memo(function Part({ first, field, isWhole, from, count }: PartProps) {
  const own = useRef<HTMLTableSectionElement>(null);
  const body = from === 0 ? first : own;
  const [isNear, setNear] = useState(from < PART * AT_ONCE);
  const height = useRef(0);
  // Not a layout effect, since the field that scrolls is known after those.
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const look = ([entry]: readonly IntersectionObserverEntry[]) => {
      const isIn = entry?.isIntersecting ?? true;
      if (!isIn) height.current = element.offsetHeight;
      // Many parts come into sight at once; drawn without a stop they would hold up all else.
      startTransition(() => setNear(isIn));
    };
    const observer = new IntersectionObserver(look, { root: field?.current ?? null, rootMargin: AROUND });
    observer.observe(element);
    return () => observer.disconnect();
  }, [body, field]);
  if (isWhole || isNear) {
    return (
      <tbody ref={body}>
        <Rows from={from} count={count} />
      </tbody>
    );
  }
  // As high as it was, or as others are.
  const space = height.current || ((first.current?.offsetHeight ?? 0) / PART) * count;
  return (
    <tbody ref={body}>
      <tr className="space" style={{ height: space }}>
        <td />
      </tr>
    </tbody>
  );
});

function Rows({ from, count }: Pick<PartProps, 'from' | 'count'>) {
  const { rows, draw } = use(RowsContext);
  return rows.slice(from, from + count).map((row, place) => draw(row, from + place));
}
