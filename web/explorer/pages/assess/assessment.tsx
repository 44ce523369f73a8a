import { useAnswer } from '../../api/use-answer.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { AssessDocument, type AssessQuery, AssessRequirementsDocument } from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { countOf } from '../../parts/answer/duties.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { Notes } from '../../parts/answer/notes.tsx';
import { Shares } from '../../parts/answer/shares.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { shownSentences } from '../../parts/answer/shown-sentences.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Tools } from '../../parts/tools.tsx';
import { addressOf, useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { leveragePart } from '../../routing/leverage-hops.ts';
import { Link } from '../../routing/link.tsx';
import { whyOf } from '../ask/why/why.ts';
import { WhyPanel } from '../ask/why/why-panel.tsx';
import { AssessedCertificates } from './assessed-certificates.tsx';
import { Given } from './given.tsx';
import { Groups, useRequirements } from './groups.tsx';
import { coverageShares, isMixed } from './outcomes.ts';

interface AssessmentProps {
  readonly services: readonly string[];
  readonly environment: string;
  readonly standard: string;
  readonly leverageHops: number;
}

export function Assessment({ services, environment, standard, leverageHops }: AssessmentProps) {
  const { day, revision } = useAsOf();
  const { one, changed } = useParameters();
  const variables = { services, environment, standard, leverageHops, asOf: day, revision };
  const leverage = leveragePart(leverageHops);
  const { data, failure, again } = useAnswer(AssessDocument, variables);
  const requirements = useRequirements(variables);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined) return <Skeleton lines={20} />;
  const { assessment } = data;
  // Counts for unknown services would read as a lack of coverage.
  if (assessment.byService.length === 0) return <NothingKnown notes={assessment.notes} />;
  const whysOf = (clauseId: string) => whysIn(assessment, clauseId);
  const why = one('why');
  return (
    <div className={why === null ? 'ask' : 'ask with-panel'}>
      <div className="ask-answer">
        <Tools>
          <Link to={addressOf('/coverage', { standard, service: services, environment, leverage })}>
            Coverage as a map
          </Link>
          <ExportMenu kind="assessment" parameters={variables} />
          <ShowQuery
            questions={[
              { name: 'The assessment', document: AssessDocument, variables },
              {
                name: 'The requirements',
                document: AssessRequirementsDocument,
                variables: { ...variables, first: 100 },
              },
            ]}
          />
        </Tools>
        <AnswerHead summary={assessment.summary} shared={null} />
        <Coverage assessment={assessment} />
        <Notes
          notes={furtherNotes(assessment)}
          told={shownSentences(assessment.summary)}
          asked={{ standard, service: services, environment }}
          page="/assess"
        />
        {isTold(assessment.byService) ? (
          <Section id="services" title="Each service" count={formatNumber(assessment.byService.length)}>
            <Given services={assessment.byService} />
          </Section>
        ) : null}
        {assessment.totals.requirements === 0 ? (
          <Section id="requirements" title="Requirements">
            <Empty title={`The requirements of ${assessment.standard.designation} are not in the graph.`}>
              <p>What is covered or left to you is unknown.</p>
            </Empty>
          </Section>
        ) : (
          <Groups assessment={assessment} pages={requirements} whysOf={whysOf} />
        )}
        {assessment.certificates.length === 0 ? null : (
          <Section
            id="certificates"
            title="Through which certificates"
            count={formatNumber(assessment.certificates.length)}
          >
            <AssessedCertificates certificates={assessment.certificates} />
          </Section>
        )}
      </div>
      {why === null ? null : (
        <WhyPanel key={why} of={why}>
          <Steps
            keys={requirements.rows.flatMap(({ clause }) => whysOf(clause.id))}
            current={why}
            to={(key) => changed({ why: key })}
          />
        </WhyPanel>
      )}
    </div>
  );
}

type Assessed = AssessQuery['assessment'];

/** Leaves out what the page says in its place: that no entry names a service, or that requirements are not known. */
function furtherNotes({ notes, certificates, totals }: Assessed): Assessed['notes'] {
  const said = [
    ...(certificates.length > 0 ? [] : ['NOT_NAMED']),
    ...(totals.requirements > 0 ? [] : ['STANDARD_WITHOUT_CLAUSES']),
  ];
  return notes.filter(({ code }) => !said.includes(code));
}

/** True if the services tell more than the card: they are several, or something speaks against one. */
function isTold(byService: Assessed['byService']): boolean {
  return byService.length > 1 || byService.some(({ exclusions, unplaced }) => exclusions.length + unplaced.length > 0);
}

/** Coverage of requirements that differ, until when, and what limits it. */
function Coverage({
  assessment: { totals, responsibilities, certificates, lapsesOn, customers },
}: {
  readonly assessment: Assessed;
}) {
  const isCounted = totals.requirements > 0 && certificates.length > 0;
  const unknown = countOf(responsibilities, 'UNKNOWN');
  const hidden = customers.totalCount - countOf(responsibilities, 'CUSTOMER');
  return (
    <>
      {isCounted && isMixed(totals) ? (
        <Shares title="Coverage by certificates" whole={totals.requirements} shares={coverageShares(totals)} />
      ) : null}
      {lapsesOn === null ? null : (
        <p>
          From <b className="date">{lapsesOn}</b> on, one of the services covers less, or nothing.
        </p>
      )}
      {isCounted && unknown > 0 ? (
        <p className="quiet">A certificate that covers a requirement does not say who meets it.</p>
      ) : null}
      {isCounted && hidden > 0 ? (
        <p className="quiet">
          {counted(hidden, 'of those is', 'of those are')} stated to be the customer’s for one of the services or
          certificates.
        </p>
      ) : null}
    </>
  );
}

/** Returns the keys of the explanations of a requirement, one for each service. */
function whysIn({ byService, environment }: Assessed, clauseId: string): readonly string[] {
  return byService.map(({ service, certificates: [certificate = { id: '' }] }) =>
    whyOf({ subject: service, environment, certificate, clause: { id: clauseId } }),
  );
}

function NothingKnown({ notes }: { readonly notes: Assessed['notes'] }) {
  return (
    <>
      <Empty title="There is nothing to assess: the graph has none of the services." />
      <Notes notes={notes} />
    </>
  );
}
