import { untold } from '../../../basics/untold.ts';
import type { AskSummaryQuery, NearestKind } from '../../../generated/graphql.ts';
import { kindOfId } from '../../../marks/kinds.ts';
import { nameOf } from '../../../marks/names.ts';
import { Sentences } from '../../../parts/answer/sentences.tsx';
import { shownSentences } from '../../../parts/answer/shown-sentences.ts';
import { Empty } from '../../../parts/states.tsx';
import { Nearest } from '../../../picker/nearest.tsx';
import { useNames } from '../../../picker/use-names.ts';
import { wordsOfAddress } from '../../../picker/words-of-address.ts';
import { addressOf, type Parameters } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';
import { pickedIds } from '../../../routing/picked.ts';

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
  const shown = shownSentences(summary);
  const further = untold(reasons, shown);
  const unknown = pickedIds(parameters).filter((id) => answer.includes(`"${id}"`));
  if (reasons.length + nearest.length === 0) {
    if (notes.length > 0) return <NearestTo ids={unknown} />;
    return (
      <Empty title="Nothing fits.">
        <p>No source states any of it on this day. Another day, another environment or fewer filters may find some.</p>
      </Empty>
    );
  }
  const asked = parameters.all('clause');
  return (
    <div className="why-nothing">
      <NearestTo ids={unknown} />
      {further.length === 0 ? null : <h2>Why not</h2>}
      <Sentences of={further} />
      {nearest.length === 0 ? null : <h2>What comes nearest</h2>}
      <ul>
        {nearest.map((near) => (
          <li key={near.row.id}>
            {NEAREST_WORDS[near.kind]}: <NearestLink near={near} asked={asked} told={shown} />
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

type Near = Answer['nearest'][number];

const OF_SAME: ReadonlySet<NearestKind> = new Set(['OTHER_ENVIRONMENT', 'OTHER_CERTIFICATE', 'COMPONENT']);

interface NearestLinkProps {
  readonly near: Near;
  /** Ids of clauses that are asked about. */
  readonly asked: readonly string[];
  readonly told: readonly string[];
}

/** Links to the same question of what comes nearest, named in short where the answer tells the sentence. */
function NearestLink({ near, asked, told }: NearestLinkProps) {
  const headingName = useNames(asked);
  const { subject, environment, standard, clause } = near.row;
  // The row of a heading is that of its first requirement.
  const isOfHeading = OF_SAME.has(near.kind) && asked.length > 0 && !asked.includes(clause.id);
  const isWhole = asked.length === 0 || isOfHeading;
  const place = environment === null ? { 'no-environment': 'yes' } : { environment: environment.id };
  const what = asked.length === 0 ? { standard: standard.id } : { clause: isOfHeading ? [...asked] : clause.id };
  const where = environment === null ? 'without a stated environment' : `in ${environment.name}`;
  const ofClause = isOfHeading ? asked.map(headingName).join() : `${clause.number} of ${standard.designation}`;
  const of = asked.length === 0 ? standard.designation : ofClause;
  const isTold = isWhole || untold([near], told).length === 0;
  return (
    <Link to={addressOf('/ask', { service: subject.id, ...place, ...what })}>
      {isTold ? `${nameOf(subject)} and ${of} ${where}` : near.sentence}
    </Link>
  );
}
