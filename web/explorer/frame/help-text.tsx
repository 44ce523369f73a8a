import { Shape } from '../marks/shape.tsx';
import { CERTAINTY_MEANINGS, RESPONSIBILITIES, RESPONSIBILITY_MEANINGS, TERMS } from '../marks/words.ts';
import { HELP, type MarkGroup, NODE_HELP, type PageHelp } from './help-pages.ts';

/** Help on a page, with the key of its marks. */
export function HelpText({ path }: { readonly path: string }) {
  const known: Readonly<Record<string, PageHelp>> = HELP;
  const { answers, how, marks = [], terms } = known[path.split('/')[1] ?? ''] ?? NODE_HELP;
  return (
    <div className="help-text">
      <p>{answers}</p>
      <ul className="help-how">
        {how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {marks.length === 0 ? null : (
        <>
          <h2>Marks</h2>
          <dl className="help-terms">
            {marks
              .flatMap((group) => KEYS[group])
              .map(({ mark, word, meaning }) => (
                <div key={word}>
                  <dt>
                    {mark} {word}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
      <h2>Words</h2>
      <dl className="help-terms">
        {terms.map((term) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{TERMS[term]}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Everywhere: / searches, Enter opens what comes first, Escape closes. An empty cell says nothing: no source
        states anything, which is not a no.
      </p>
    </div>
  );
}

interface Key {
  readonly mark: React.ReactNode;
  readonly word: string;
  readonly meaning: string;
}

const KEYS: Record<MarkGroup, readonly Key[]> = {
  certainty: [
    { mark: <Shape name="dot" />, word: 'Stated, Listed, Component, Family', meaning: CERTAINTY_MEANINGS.STATED },
    { mark: <Shape name="diamond" />, word: 'Derived, Leveraged', meaning: CERTAINTY_MEANINGS.DERIVED },
    { mark: <Shape name="half" />, word: 'Possible, Family named', meaning: CERTAINTY_MEANINGS.POSSIBLE },
  ],
  status: [
    { mark: <Shape name="bar" />, word: 'Stated as not in scope', meaning: 'A source says that it is not in scope.' },
    {
      mark: <Shape name="ring" letter="A" />,
      word: 'In audit',
      meaning: 'A source says that it is being audited, and so not yet in scope.',
    },
    {
      mark: <Shape name="ring" letter="P" />,
      word: 'Planned',
      meaning: 'A source says that it is planned, and so not yet in scope.',
    },
  ],
  responsibility: (['PROVIDER', 'PROVIDER_PART', 'SHARED', 'CUSTOMER', 'UNKNOWN'] as const).map((kind) => ({
    mark: <b>{RESPONSIBILITIES[kind].letter}</b>,
    word: RESPONSIBILITIES[kind].word,
    meaning: RESPONSIBILITY_MEANINGS[kind],
  })),
};
