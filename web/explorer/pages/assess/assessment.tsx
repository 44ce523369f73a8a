import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { AssessDocument, type AssessmentOutcome, AssessRequirementsDocument } from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { AssessedCertificates } from './assessed-certificates.tsx';
import { Given } from './given.tsx';
import { Headings } from './headings.tsx';
import { Hatching, OutcomeBar, OutcomeLegend } from './outcomes.tsx';
import { Requirements } from './requirements.tsx';

const PAGE_SIZE = 100;

const LEFT: readonly AssessmentOutcome[] = ['NONE', 'SOME'];
const TAKEN: readonly AssessmentOutcome[] = ['POSSIBLE', 'INHERITED'];

interface AssessmentProps {
  readonly services: readonly string[];
  readonly environment: string;
  readonly standard: string;
}

const NO_LIST =
  "The graph holds no list of the standard's requirements, so what is inherited or left to you cannot be told.";

/** The whole in a bar, the headings below, and first of all what is left to do. */
export function Assessment({ services, environment, standard }: AssessmentProps) {
  const { day, revision } = useAsOf();
  const variables = { services, environment, standard, asOf: day, revision };
  const { data, failure, again } = useAnswer(AssessDocument, variables);
  const leftAsked = { ...variables, outcomes: LEFT, first: PAGE_SIZE };
  const left = usePages(AssessRequirementsDocument, leftAsked, (data) => data.assessment.requirements);
  const takenAsked = { ...variables, outcomes: TAKEN, first: PAGE_SIZE };
  const taken = usePages(AssessRequirementsDocument, takenAsked, (data) => data.assessment.requirements);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  // What comes later would push down what is being read.
  const isAwaited = [left, taken].some((pages) => pages.totalCount === null && pages.failure === null);
  if (data === undefined || isAwaited) return <Skeleton lines={20} />;
  const { totals, headings, responsibilities, certificates, notes, requirements } = data.assessment;
  // Of requirements that nobody has listed none is known to be inherited or left.
  const isListed = totals.requirements > 0;
  const countOf = (count: number) => (isListed ? formatNumber(count) : null);
  return (
    <>
      <Tools>
        <ExportMenu kind="assessment" parameters={variables} />
        <ShowQuery
          questions={[
            { name: 'The assessment', document: AssessDocument, variables },
            { name: 'What is left', document: AssessRequirementsDocument, variables: leftAsked },
          ]}
        />
      </Tools>
      <p className="summary" role="status">
        <b>{isListed ? counted(totals.requirements, 'requirement', 'requirements') : 'requirements not known'}</b>
        {responsibilities.map(({ responsibility, count }) => (
          <span key={responsibility}>
            <Responsibility kind={responsibility} /> {formatNumber(count)}
          </span>
        ))}
        <span className="quiet">
          <OldestSource sources={certificates.flatMap(({ sources }) => sources)} />
        </span>
      </p>
      {isListed ? (
        <>
          <Hatching />
          <OutcomeLegend totals={totals} />
          <OutcomeBar totals={totals} />
        </>
      ) : null}
      <Notes notes={notes} />
      <Section id="left" title="Left to you" count={countOf(totals.none + totals.some)}>
        <Requirements pages={left} none={isListed ? 'Each requirement is inherited, or may be.' : NO_LIST} />
      </Section>
      <Section id="services" title="What each service gives" count={formatNumber(services.length)}>
        <Given services={requirements.nodes[0]?.services ?? []} />
      </Section>
      <Section id="headings" title="By heading" count={countOf(headings.length)}>
        <Headings headings={headings} />
      </Section>
      <Section id="taken" title="Inherited, or possibly" count={countOf(totals.inherited + totals.possible)}>
        <Requirements pages={taken} none={isListed ? 'No requirement is inherited by all of the services.' : NO_LIST} />
      </Section>
      <Section id="certificates" title="What it rests on" count={formatNumber(certificates.length)}>
        <AssessedCertificates certificates={certificates} />
      </Section>
    </>
  );
}
