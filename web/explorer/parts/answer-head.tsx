import { useState } from 'react';
import type { SummaryFragment } from '../generated/graphql.ts';
import { useAsOf } from '../routing/as-of.ts';
import { CiteAnswer } from './cite-answer.tsx';
import { CopyButton } from './copy-button.tsx';
import { Sources } from './sources.tsx';

interface AnswerHeadProps {
  readonly summary: SummaryFragment;
  /** False if the sentences tell that there is no answer, which cannot be cited. */
  readonly isAnswer?: boolean;
}

/** Sentences of an answer, with who says so, a citation and a link to copy. */
export function AnswerHead({ summary: { sentences, sources }, isAnswer = true }: AnswerHeadProps) {
  const { day, revision } = useAsOf();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="answer-head" aria-label="Answer">
      <p className="answer-sentences" role="status">
        {sentences.join(' ')}
      </p>
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
          <CopyButton className="quiet-button" text={() => window.location.href}>
            Copy link
          </CopyButton>
        </div>
      ) : null}
      {isOpen ? <Sources sources={sources} /> : null}
    </section>
  );
}
