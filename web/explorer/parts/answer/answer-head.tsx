import { useState } from 'react';
import { counted } from '../../basics/numbers.ts';
import type { SummaryFragment } from '../../generated/graphql.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AnswerChain } from './answer-chain.tsx';
import { AnswerTiles } from './answer-tiles.tsx';
import { AnswerVerdicts } from './answer-verdicts.tsx';
import { CiteAnswer } from './cite-answer.tsx';
import type { ExportParameters } from './export-search.ts';
import { ShareAnswer } from './share-answer.tsx';
import { Sources } from './sources.tsx';

interface AnswerHeadProps {
  readonly summary: SummaryFragment;
  /** False if the sentences tell that there is no answer, which cannot be cited. */
  readonly isAnswer?: boolean;
  /** Parameters of the card for other sites; null if there is none, missing if the page has a menu of its own. */
  readonly shared?: ExportParameters | null;
}

/** Card of an answer: its verdict, one sentence and main facts, with who says so, a citation and what can be shared. */
export function AnswerHead({ summary, isAnswer = true, shared }: AnswerHeadProps) {
  const { verdict, sentence, tiles, checks, sentences, sources } = summary;
  const { day, revision } = useAsOf();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={verdict === null ? 'answer-head' : 'answer-head answer-card'} aria-label="Answer">
      <div className="answer-top">
        {verdict === null ? null : <AnswerVerdicts summary={summary} />}
        {isAnswer ? (
          <div className="answer-acts">
            <button
              type="button"
              className="quiet-button"
              aria-expanded={isOpen}
              disabled={sources.length === 0}
              onClick={() => setOpen(!isOpen)}
            >
              {sources.length === 0 ? 'No source' : 'Who says so'}
            </button>
            <CiteAnswer {...{ sentences, sources, day, revision }} />
            {shared === undefined ? null : <ShareAnswer parameters={shared} title={sentence} />}
          </div>
        ) : null}
      </div>
      <p className="answer-sentences" role="status">
        {verdict === null ? sentences.join(' ') : sentence}
      </p>
      {tiles === null ? null : <AnswerTiles tiles={tiles} />}
      {tiles === null || checks.length === 0 ? null : <AnswerChain checks={checks} covered={tiles.covered} />}
      {verdict === null ? null : <Reservations summary={summary} />}
      {isOpen ? <Sources sources={sources} /> : null}
    </section>
  );
}

/** Limits of an answer, folded; without rows they are its reasons, and shown. */
function Reservations({ summary: { tiles, reservations } }: Pick<AnswerHeadProps, 'summary'>) {
  if (reservations.length === 0) return null;
  const list = (
    <ul className="reservations">
      {reservations.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
  if (tiles === null) return list;
  return (
    <details>
      <summary>{counted(reservations.length, 'reservation', 'reservations')}</summary>
      {list}
    </details>
  );
}
