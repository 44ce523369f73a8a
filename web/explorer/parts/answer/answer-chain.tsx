import { counted, formatNumber } from '../../basics/numbers.ts';
import { shortTitle } from '../../basics/short-title.ts';
import type { AnswerCheckKind, AnswerCheckState, CheckFragment, TilesFragment } from '../../generated/graphql.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Shape, type ShapeName } from '../../marks/shape.tsx';

const STATES: Readonly<Record<AnswerCheckState, { readonly shape: ShapeName; readonly word: string }>> = {
  MET: { shape: 'tick', word: 'Stated' },
  PARTLY: { shape: 'half', word: 'In part' },
  OPEN: { shape: 'ring', word: 'Open' },
};

const TITLES: Readonly<Record<AnswerCheckKind, string>> = {
  CERTIFIED: 'Certified',
  LISTED: 'Listed in scope',
  EDITION: 'Edition known',
  IN_FORCE: 'In force',
};

/** From the surest to the weakest. */
const ORDER: readonly AnswerCheckState[] = ['MET', 'PARTLY', 'OPEN'];

interface AnswerChainProps {
  readonly checks: readonly CheckFragment[];
  readonly covered: TilesFragment['covered'];
}

/** The way from the subjects of an answer to its requirements, and the conditions that it depends on. */
export function AnswerChain({ checks, covered }: AnswerChainProps) {
  const checkOf = (kind: AnswerCheckKind) => checks.find((check) => check.kind === kind);
  const [listed, certified, edition] = [checkOf('LISTED'), checkOf('CERTIFIED'), checkOf('EDITION')];
  if (listed === undefined || certified === undefined || edition === undefined) return null;
  const [only] = covered;
  return (
    <>
      <ol className="chain" aria-label="What it rests on">
        <Stop check={listed} />
        <Step word="in scope of" state={listed.state} />
        <Stop check={certified} />
        {edition.nodeCount === 0 ? null : (
          <>
            <Step word="certifies" state={weakest(certified.state, edition.state)} />
            <Stop check={edition} />
          </>
        )}
        {covered.length !== 1 || only === undefined || only.requirements === 0 ? null : (
          <>
            <Step word="has" state="MET" />
            <li className="chain-stop">{counted(only.requirements, 'requirement', 'requirements')}</li>
          </>
        )}
      </ol>
      <ul className="checks" aria-label="Conditions">
        {checks.map((check) => (
          <Check key={check.kind} check={check} />
        ))}
      </ul>
    </>
  );
}

function Stop({ check: { nodes, nodeCount } }: { readonly check: CheckFragment }) {
  const [first] = nodes;
  if (first === undefined) return null;
  const words = kindOfId(first.id)?.words.toLowerCase() ?? '';
  return (
    <li className="chain-stop">
      {nodeCount === 1 ? <NodeLink id={first.id} name={nameOf(first)} /> : `${formatNumber(nodeCount)} ${words}`}
    </li>
  );
}

function Step({ word, state }: { readonly word: string; readonly state: AnswerCheckState }) {
  return (
    <li className={`chain-step chain-${state.toLowerCase()}`}>
      <span>
        {word}
        {state === 'MET' ? null : <span className="unseen"> ({STATES[state].word.toLowerCase()})</span>}
      </span>
    </li>
  );
}

function Check({ check: { kind, state, sentence, sources } }: { readonly check: CheckFragment }) {
  const { shape, word } = STATES[state];
  const [source] = sources;
  return (
    <li className={`check check-${state.toLowerCase()}`}>
      <p>
        <Shape name={shape} /> <b>{TITLES[kind]}</b>
        <span className="unseen">: {word}</span>
      </p>
      <p>{sentence}</p>
      {source === undefined ? null : (
        <p className="check-source">
          <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} isPlain />
        </p>
      )}
    </li>
  );
}

function weakest(...states: readonly AnswerCheckState[]): AnswerCheckState {
  return ORDER.findLast((state) => states.includes(state)) ?? 'OPEN';
}
