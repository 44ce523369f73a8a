import { useEffect, useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { WhyDocument, type WhyQuery } from '../../generated/graphql.ts';
import { Ground, Responsibility } from '../../marks/marked.tsx';
import { clauseName, nameOf } from '../../marks/names.ts';
import { ShowQuery } from '../../parts/show-query.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { go } from '../../routing/location.ts';
import { Evidence } from './evidence.tsx';
import { PathDrawing } from './path-drawing.tsx';
import { readWhy, whyFilter } from './why.ts';

type Row = WhyQuery['inheritance']['nodes'][number];

/** Why a row is there: a sentence, the path, and each step with who says so. */
export function WhyPanel({ of }: { readonly of: string }) {
  const { day, revision } = useAsOf();
  const { changed } = useParameters();
  const asked = readWhy(of);
  const variables = { filter: whyFilter(asked), asOf: day, revision };
  const { data, failure, again } = useAnswer(WhyDocument, variables);
  const row = data?.inheritance.nodes.find(
    ({ clause, environment }) => clause.id === asked.clause && (environment?.id ?? null) === asked.environment,
  );
  const close = changed({ why: null });
  const panel = useFocus(close, `why-${of}`);
  return (
    <aside ref={panel} className="panel" aria-label="Why" tabIndex={-1}>
      <div className="dialog-head">
        <h2>Why</h2>
        <Link className="quiet-button" to={close}>
          Close
        </Link>
      </div>
      {failure === null ? null : <Failed failure={failure} again={again} />}
      {data === undefined && failure === null ? <Skeleton lines={14} /> : null}
      {data !== undefined && row === undefined ? (
        <Empty title="There is no such row on this day and revision.">
          <p>Choose another day, or close and ask again.</p>
        </Empty>
      ) : null}
      {row === undefined ? null : <WhyRow row={row} />}
      <ShowQuery questions={[{ name: 'Why', document: WhyDocument, variables }]} />
    </aside>
  );
}

function WhyRow({ row }: { readonly row: Row }) {
  const sources = row.evidence.flatMap((step) => step.sources);
  return (
    <>
      <p className="why-sentence">{sentenceOf(row)}</p>
      <p className="why-facts">
        <Ground basis={row.basis} certainty={row.certainty} contradicted={row.contradicted} />
        <Responsibility kind={row.responsibility} />
        <span>{row.validFrom === null ? 'begin not stated' : `from ${row.validFrom}`}</span>
        <span>{row.validUntil === null ? 'end not stated' : `until ${row.validUntil}`}</span>
      </p>
      <PathDrawing row={row} />
      <h3>On whose word</h3>
      <Evidence steps={row.evidence} />
      <p className="quiet">
        <OldestSource sources={sources} />
      </p>
    </>
  );
}

function sentenceOf({ subject, environment, clause, certificate, standard, certainty }: Row): string {
  const may = certainty === 'STATED' ? 'inherits' : 'may inherit';
  const place = environment === null ? '' : ` in ${environment.name}`;
  const number = certificate.number === null ? '' : ` (${certificate.number})`;
  return `${nameOf(subject)}${place} ${may} ${clauseName(clause)} of ${standard.designation} through “${certificate.name}”${number}.`;
}

/** Comes into the panel when it opens, Escape closes it, and then back to where it was opened. */
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
