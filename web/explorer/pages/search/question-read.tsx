import { KindMark } from '../../marks/kind-mark.tsx';
import { kindOf } from '../../marks/kinds.ts';
import { Section } from '../../parts/section.tsx';
import { Nearest } from '../../picker/nearest.tsx';
import { openParts, type Part, type Reading, settledReadings, valuesOf } from '../../question/reading.ts';
import { NOT_SHOWN, settledName } from '../../question/settled-words.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

/** A text read as a question, part by part, with the choices that it leaves. */
export function QuestionRead({ reading }: { readonly reading: Reading }) {
  const settled = settledReadings(reading);
  const isClear = openParts(reading).length === 0;
  return (
    <Section id="question" title="As a question">
      {isClear && settled[0] !== undefined ? (
        <p>
          <Link className="primary" to={addressOf('/ask', valuesOf(settled[0]))}>
            Open the answer: {settledName(settled[0])}
          </Link>
        </p>
      ) : null}
      <ul className="finds">
        {reading.parts.map((part) => (
          <li key={part.text}>
            “{part.text}” <Meant part={part} reading={reading} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Meant({ part, reading }: { readonly part: Part; readonly reading: Reading }) {
  const [first, ...others] = part.meanings;
  if (first === undefined) {
    return (
      <>
        is not known. <Nearest text={part.text} />
      </>
    );
  }
  if (others.length === 0) {
    return (
      <>
        is <KindMark kind={first.kind} /> {first.name} ({kindOf(first.kind).word.toLowerCase()}).
      </>
    );
  }
  const isNoneShown = part.meanings.every(({ isUnshown }) => isUnshown);
  return (
    <>
      may be one of these; choose what is meant{isNoneShown ? '. No source shows any of these combinations' : null}:
      <ul className="finds">
        {part.meanings.map((meaning) => (
          <li key={meaning.id}>
            <Link className="node-link" to={chosenAddress(reading, part, meaning)}>
              <KindMark kind={meaning.kind} />
              {meaning.name}
            </Link>{' '}
            <span className="quiet">
              {kindOf(meaning.kind).word}
              {meaning.isUnshown && !isNoneShown ? ` · ${NOT_SHOWN}` : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Returns the answer, or the question with the name chosen, where more is open. */
function chosenAddress(reading: Reading, part: Part, meaning: Part['meanings'][number]): string {
  const parts = reading.parts.map((other) =>
    other === part ? { ...part, meanings: [meaning], hasPlain: false } : other,
  );
  const [settled] = settledReadings({ ...reading, parts });
  if (settled !== undefined && openParts({ ...reading, parts }).length === 0) {
    return addressOf('/ask', valuesOf(settled));
  }
  return addressOf('/search', {
    text: parts.map(({ text, meanings }) => (meanings[0] === meaning ? meaning.id : text)).join(' '),
  });
}
