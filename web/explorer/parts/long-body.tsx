import { Children, type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { useKeptWidths } from './use-kept-widths.ts';
import { useWholeTable } from './use-whole-table.ts';

/** Rows of a part, which are drawn together. */
const PART = 25;
/** Parts that are drawn at once. */
const AT_ONCE = 8;
/** Distance from what is in sight within which parts are drawn. */
const AROUND = '800px';

interface LongBodyProps {
  /** Rows, as `tr`. */
  readonly children: ReactNode;
  /** Element that scrolls, if the page does not. */
  readonly field?: RefObject<Element | null>;
}

/** Bodies of a table: of a long list, only what is near to what is in sight is drawn. Printed and copied, all is. */
export function LongBody({ children, field }: LongBodyProps) {
  const first = useRef<HTMLTableSectionElement>(null);
  const rows = Children.toArray(children);
  const isWhole = useWholeTable(first) || rows.length <= PART * AT_ONCE;
  useKeptWidths(first, !isWhole);
  const parts = Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) =>
    rows.slice(part * PART, (part + 1) * PART),
  );
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end.
    <Part key={place} {...{ first, field, isWhole }} isFirst={place === 0} isDrawn={place < AT_ONCE}>
      {part}
    </Part>
  ));
}

interface PartProps {
  readonly first: RefObject<HTMLTableSectionElement | null>;
  readonly field: RefObject<Element | null> | undefined;
  readonly isFirst: boolean;
  readonly isWhole: boolean;
  /** True if it is drawn before its place is known. */
  readonly isDrawn: boolean;
  readonly children: readonly ReactNode[];
}

function Part({ first, field, isFirst, isWhole, isDrawn, children }: PartProps) {
  const own = useRef<HTMLTableSectionElement>(null);
  const body = isFirst ? first : own;
  const [isNear, setNear] = useState(isDrawn);
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
  if (isWhole || isNear) return <tbody ref={body}>{children}</tbody>;
  // As high as it was, or as others are.
  const space = height.current || ((first.current?.offsetHeight ?? 0) / PART) * children.length;
  return (
    <tbody ref={body}>
      <tr className="space" style={{ height: space }}>
        <td />
      </tr>
    </tbody>
  );
}
