import type { AskSummaryQuery, NearestKind } from '../../generated/graphql.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { nameOf } from '../../marks/names.ts';
import { Sentences } from '../../parts/sentences.tsx';
import { Empty } from '../../parts/states.tsx';
import { untold } from '../../parts/untold.ts';
import { Nearest } from '../../picker/nearest.tsx';
import { wordsOfAddress } from '../../picker/words-of-address.ts';
import { addressOf, type Parameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { pickedIds } from '../../routing/picked.ts';

type Answer = AskSummaryQuery['inheritance'];

const NEAREST_WORDS: Record<NearestKind, string> = {
  OTHER_ENVIRONMENT: 'In another environment',
  OTHER_CERTIFICATE: 'Through another certificate',
  CATALOGUE: 'Of the catalogue of this baseline',
  BASELINE: 'Of a baseline of this catalogue',
  OTHER_EDITION: 'Of another edition',
  COMPONENT: 'Of a component',
};

interface WhyNothingProps {
  readonly inheritance: Answer;
  readonly parameters: Parameters;
}

/** Reasons of an answer without rows, with what comes nearest as links. */
export function WhyNothing({ inheritance: { reasons, nearest, notes, summary }, parameters }: WhyNothingProps) {
  const answer = summary.sentences.join(' ');
  const further = untold(reasons, summary.sentences);
  const unknown = pickedIds(parameters).filter((id) => answer.includes(`"${id}"`));
  if (reasons.length + nearest.length === 0) {
    if (notes.length > 0) return <NearestTo ids={unknown} />;
    return (
      <Empty title="Nothing fits.">
        <p>No source states any of it on this day. Another day, another environment or fewer filters may find some.</p>
      </Empty>
    );
  }
  const asksForClause = parameters.all('clause').length > 0;
  return (
    <div className="why-nothing">
      <NearestTo ids={unknown} />
      {further.length === 0 ? null : <h2>Why not</h2>}
      <Sentences of={further} />
      {nearest.length === 0 ? null : <h2>What comes nearest</h2>}
      <ul>
        {nearest.map(({ kind, sentence, row }) => (
          <li key={row.id}>
            {NEAREST_WORDS[kind]}:{' '}
            <Link to={nearestAddress(row, asksForClause)}>{asksForClause ? sentence : nearestName(row)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Links to nodes whose names come nearest to ids that the graph does not have. */
function NearestTo({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id) => {
    const kind = kindOfId(id);
    return <Nearest key={id} text={wordsOfAddress(id)} kinds={kind === null ? null : [kind.kind]} />;
  });
}

type Row = Answer['nearest'][number]['row'];

function nearestName({ subject, standard, environment }: Row): string {
  const where = environment === null ? 'without a stated environment' : `in ${environment.name}`;
  return `${nameOf(subject)} and ${standard.designation} ${where}`;
}

function nearestAddress({ subject, environment, standard, clause }: Row, asksForClause: boolean): string {
  const what = asksForClause ? { clause: clause.id } : { standard: standard.id };
  const where = environment === null ? { 'no-environment': 'yes' } : { environment: environment.id };
  return addressOf('/ask', { service: subject.id, ...where, ...what });
}
