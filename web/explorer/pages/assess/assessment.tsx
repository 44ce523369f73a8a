import { useAnswer } from '../../api/use-answer.ts';
import { AssessDocument, type AssessQuery, AssessRequirementsDocument } from '../../generated/graphql.ts';
import { Shape } from '../../marks/shape.tsx';
import { AnswerHead } from '../../parts/answer-head.tsx';
import { countOf } from '../../parts/duties.ts';
import { EditionsInstead } from '../../parts/editions-instead.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Shares } from '../../parts/shares.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { shownSentences } from '../../parts/shown-sentences.ts';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Tools } from '../../parts/tools.tsx';
import { addressOf, useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { leveragePart } from '../../routing/leverage-hops.ts';
import { Link } from '../../routing/link.tsx';
import { whyOf } from '../ask/why.ts';
import { WhyPanel } from '../ask/why-panel.tsx';
import { AssessedCertificates } from './assessed-certificates.tsx';
import { Given } from './given.tsx';
import { Groups, useRequirements } from './groups.tsx';
import { coverageShares, isMixed, outcomeOf } from './outcomes.ts';

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
        <AnswerHead summary={assessment.summary} />
        <Answer assessment={assessment} />
        <Notes
          notes={furtherNotes(assessment)}
          told={shownSentences(assessment.summary)}
          asked={{ standard, service: services, environment }}
          page="/assess"
        />
        {assessment.totals.requirements === 0 ? (
          <Section id="requirements" title="Requirements">
            <EditionsInstead
              standard={assessment.standard}
              addressOfEdition={(edition) =>
                addressOf('/assess', { service: services, environment, standard: edition, leverage })
              }
              otherwise="What is covered or left to you is unknown."
            />
          </Section>
        ) : (
          <Groups assessment={assessment} pages={requirements} whysOf={whysOf} />
        )}
        <Section
          id="services"
          title="What sources say of each service"
          count={formatNumber(assessment.byService.length)}
        >
          <Given services={assessment.byService} />
        </Section>
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

function Answer({
  assessment: { totals, responsibilities, certificates, lapsesOn, outcome, customers },
}: {
  readonly assessment: Assessed;
}) {
  // False if the graph has no requirements of the standard, so that counts are unknown.
  const isListed = totals.requirements > 0;
  // Where nothing is, the sentences above tell who meets the requirements there anyway.
  const isInherited = certificates.length > 0;
  const { word, shape } = outcomeOf(outcome);
  const unknown = countOf(responsibilities, 'UNKNOWN');
  const hidden = customers.totalCount - countOf(responsibilities, 'CUSTOMER');
  return (
    <>
      <p className="summary">
        <b>{isListed ? counted(totals.requirements, 'requirement', 'requirements') : 'requirements not known'}</b>
        <span className="marked">
          {shape === null ? null : <Shape name={shape} />}
          {word}
        </span>
        {lapsesOn === null ? null : (
          <span>
            from <b className="date">{lapsesOn}</b> on, one of the services covers less, or nothing
          </span>
        )}
        {isInherited ? (
          <span className="quiet">
            according to <OldestSource sources={certificates.flatMap(({ scopeSources }) => scopeSources)} />
          </span>
        ) : null}
      </p>
      {isListed && isInherited ? (
        <>
          {isMixed(totals) ? (
            <Shares title="Coverage by certificates" whole={totals.requirements} shares={coverageShares(totals)} />
          ) : null}
          {unknown === 0 ? null : (
            <p className="quiet">A certificate that covers a requirement does not say who meets it.</p>
          )}
          {hidden <= 0 ? null : (
            <p className="quiet">
              {counted(hidden, 'of those is', 'of those are')} stated to be the customer’s for one of the services or
              certificates.
            </p>
          )}
        </>
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
