import { type ReactNode, useEffect, useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { WhyDocument, type WhyQuery } from '../../generated/graphql.ts';
import { Responsibility, Support } from '../../marks/marked.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Sources } from '../../parts/sources.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { go } from '../../routing/location.ts';
import { Evidence } from './evidence.tsx';
import { PathDrawing } from './path-drawing.tsx';
import { Validity } from './validity.tsx';
import { readWhy } from './why.ts';

type Explanation = WhyQuery['explain'];

interface WhyPanelProps {
  readonly of: string;
  /** Links to the rows before and after it. */
  readonly children?: ReactNode;
}

/** Panel that explains a row: sentence, path and evidence. */
export function WhyPanel({ of, children }: WhyPanelProps) {
  const { day, revision } = useAsOf();
  const { changed } = useParameters();
  const variables = { ...readWhy(of), asOf: day, revision };
  const { data, failure, again } = useAnswer(WhyDocument, variables);
  const close = changed({ why: null });
  const panel = useFocus(close, `why-${of}`);
  return (
    <aside ref={panel} className="panel" aria-label="Why" tabIndex={-1}>
      <div className="dialog-head">
        <h2>{data?.explain.inherited === false ? 'Why not' : 'Why'}</h2>
        <Link className="quiet-button" to={close}>
          Close
        </Link>
      </div>
      {children}
      <Failed failure={failure} again={again} />
      {data === undefined && failure === null ? <Skeleton lines={14} /> : null}
      {data === undefined ? null : <Explained explanation={data.explain} />}
      <ExportMenu
        kind="why"
        parameters={{
          ...{ subject: variables.subject, clause: variables.clause, environment: variables.environment },
          ...{ certificate: variables.certificate, asOf: day, revision },
        }}
      />
      <ShowQuery questions={[{ name: 'Why', document: WhyDocument, variables }]} />
    </aside>
  );
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const { sentence, rows, nodes, edges, reasons, reasonCount, nearest } = explanation;
  return (
    <>
      <p className="why-sentence">{sentence}</p>
      {rows.map((row) => (
        <p key={row.id} className="why-facts">
          <Support basis={row.basis} certainty={row.certainty} contradicted={row.contradicted} />
          <Responsibility kind={row.responsibility} />
          <Validity row={row} />
        </p>
      ))}
      <PathDrawing nodes={nodes} edges={edges} />
      {rows.length === 0 ? null : <h3>Evidence</h3>}
      {rows.map((row) => (
        <Evidence key={row.id} steps={row.evidence} total={row.evidenceCount} />
      ))}
      <ul className="evidence">
        {reasons.map((reason) => (
          <li key={reason.sentence}>
            <p>{reason.sentence}</p>
            <Sources sources={reason.sources} />
          </li>
        ))}
      </ul>
      {reasonCount > reasons.length ? (
        <p className="quiet">
          {formatNumber(reasons.length)} of {formatNumber(reasonCount)} reasons, the first of each kind.
        </p>
      ) : null}
      {nearest.length === 0 ? null : <h3>What comes nearest</h3>}
      <ul className="evidence">
        {nearest.map(({ sentence: near, row }) => (
          <li key={row.id}>
            <p>{near}</p>
            <Sources sources={row.sources} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Moves the focus into the panel, closes it on Escape, and returns the focus. */
export function useFocus(close: string, openerId: string): React.RefObject<HTMLElement | null> {
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
