import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrinting } from '../../basics/use-printing.ts';

/** True while the table of a body is printed or copied, which takes all of its rows. */
export function useWholeTable(body: RefObject<HTMLTableSectionElement | null>): boolean {
  const isPrinting = usePrinting();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const copy = () => {
      const bodies = body.current?.closest('table')?.tBodies;
      const selection = window.getSelection();
      if (bodies === undefined || selection === null || selection.isCollapsed) return;
      const isIn = (place: number) => selection.containsNode(bodies.item(place) as Node, true);
      if (!isIn(0) || !isIn(bodies.length - 1)) return;
      // Synchronous, since the browser copies what is selected at the event's end.
      flushSync(() => setCopied(true));
      setTimeout(() => setCopied(false));
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [body]);
  return isPrinting || isCopied;
}
