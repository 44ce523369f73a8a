import { type ReactNode, useEffect, useRef } from 'react';
import type { Answered } from '../api/use-answer.ts';
import { Link } from '../routing/link.tsx';
import { go } from '../routing/location.ts';
import { Failed, Skeleton } from './states.tsx';

interface PanelProps {
  readonly title: string;
  /** Address without the panel. */
  readonly close: string;
  /** Id of the link that opened it. */
  readonly openerId: string;
  readonly answered: Pick<Answered<unknown>, 'data' | 'failure' | 'again'>;
  /** Links to the panels before and after it. */
  readonly steps: ReactNode;
  readonly children: ReactNode;
}

/** Panel beside an answer that explains a part of it. */
export function Panel({ title, close, openerId, answered, steps, children }: PanelProps) {
  const { data, failure, again } = answered;
  return (
    <aside ref={useFocus(close, openerId)} className="panel" aria-label="Why" tabIndex={-1}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <Link className="quiet-button" to={close}>
          Close
        </Link>
      </div>
      {steps}
      <Failed failure={failure} again={again} />
      {/* Buttons below an answer would jump when it arrives. */}
      {data === undefined && failure === null ? <Skeleton lines={14} /> : children}
    </aside>
  );
}

/** Moves the focus into the panel, closes it on Escape, and returns the focus. */
function useFocus(close: string, openerId: string): React.RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const element = panel.current;
    element?.focus({ preventScroll: true });
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) go(latest.current);
    };
    element?.addEventListener('keydown', listen);
    return () => {
      element?.removeEventListener('keydown', listen);
      document.getElementById(openerId)?.focus({ preventScroll: true });
    };
  }, [openerId]);
  return panel;
}
