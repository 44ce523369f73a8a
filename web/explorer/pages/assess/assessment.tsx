import { useAnswer } from '../../api/use-answer.ts';
import { AssessDocument, type AssessmentOutcome, AssessRequirementsDocument } from '../../generated/graphql.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { AssessedCertificates } from './assessed-certificates.tsx';
import { Headings } from './headings.tsx';
import { Hatching, OutcomeBar, OutcomeLegend } from './outcomes.tsx';
import { Requirements } from './requirements.tsx';

const LEFT: readonly AssessmentOutcome[] = ['NONE', 'SOME'];
const TAKEN: readonly AssessmentOutcome[] = ['POSSIBLE', 'INHERITED'];

interface AssessmentProps {
  readonly services: readonly string[];
  readonly environment: string;
  readonly standard: string;
}

/** The whole in a bar, the headings below, and first of all what is left to do. */
export function Assessment({ services, environment, standard }: AssessmentProps) {
  const { day, revision } = useAsOf();
  const variables = { services, environment, standard, asOf: day, revision };
  const { data, failure, again } = useAnswer(AssessDocument, variables);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined) return <Skeleton lines={20} />;
  const { totals, headings, responsibilities, certificates, notes } = data.assessment;
  return (
    <>
      <p className="summary" role="status">
        <b>{counted(totals.requirements, 'requirement', 'requirements')}</b>
        {responsibilities.map(({ responsibility, count }) => (
          <span key={responsibility}>
            {RESPONSIBILITIES[responsibility].word} {formatNumber(count)}
          </span>
        ))}
      </p>
      <Hatching />
      <OutcomeLegend totals={totals} />
      <OutcomeBar totals={totals} />
      <Notes notes={notes} />
      <Section id="left" title="Left to you" count={formatNumber(totals.none + totals.some)}>
        <Requirements variables={variables} outcomes={LEFT} none="Each requirement is inherited, or may be." />
      </Section>
      <Section id="headings" title="By heading" count={formatNumber(headings.length)}>
        <Headings headings={headings} />
      </Section>
      <Section id="taken" title="Inherited, or possibly" count={formatNumber(totals.inherited + totals.possible)}>
        <Requirements
          variables={variables}
          outcomes={TAKEN}
          none="No requirement is inherited by all of the services."
        />
      </Section>
      <Section id="certificates" title="What it rests on" count={formatNumber(certificates.length)}>
        <AssessedCertificates certificates={certificates} />
      </Section>
      <ExportMenu kind="assessment" parameters={variables} />
      <ShowQuery
        questions={[
          { name: 'The assessment', document: AssessDocument, variables },
          {
            name: 'What is left',
            document: AssessRequirementsDocument,
            variables: { ...variables, outcomes: LEFT, first: 50 },
          },
        ]}
      />
    </>
  );
}
