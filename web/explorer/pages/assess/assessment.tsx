import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import {
  AssessDocument,
  type AssessQuery,
  AssessRequirementsDocument,
  type ResponsibilityKind,
} from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Fills } from '../../parts/fills.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AssessedCertificates } from './assessed-certificates.tsx';
import { countOf, dutyShares, LEFT } from './duties.ts';
import { Given } from './given.tsx';
import { Headings } from './headings.tsx';
import { Left } from './left.tsx';
import { coverageShares } from './outcomes.ts';
import { Requirements } from './requirements.tsx';
import { Shares } from './shares.tsx';

const PAGE_SIZE = 100;

const PROVIDERS: readonly ResponsibilityKind[] = ['PROVIDER'];

interface AssessmentProps {
  readonly services: readonly string[];
  readonly environment: string;
  readonly standard: string;
}

const NO_LIST = "The graph holds no list of the standard's requirements, so what is covered or left to you is unknown.";

export function Assessment({ services, environment, standard }: AssessmentProps) {
  const { day, revision } = useAsOf();
  const variables = { services, environment, standard, asOf: day, revision };
  const met = useParameters().some<ResponsibilityKind>('met');
  const { data, failure, again } = useAnswer(AssessDocument, variables);
  const leftAsked = { ...variables, weakestResponsibilities: met ?? LEFT, first: PAGE_SIZE };
  const left = usePages(AssessRequirementsDocument, leftAsked, (data) => data.assessment.requirements);
  const metAsked = { ...variables, weakestResponsibilities: PROVIDERS, first: PAGE_SIZE };
  const provided = usePages(AssessRequirementsDocument, metAsked, (data) => data.assessment.requirements);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  // Waits for all parts, to avoid layout shift.
  const isAwaited = [left, provided].some((pages) => pages.totalCount === null && pages.failure === null);
  if (data === undefined || isAwaited) return <Skeleton lines={20} />;
  const { totals, headings, responsibilities, certificates, notes, lapsesOn, byService } = data.assessment;
  // Counts for unknown services would read as a lack of coverage.
  if (byService.length === 0) return <NothingKnown notes={notes} />;
  // False if the graph has no requirements of the standard, so that counts are unknown.
  const isListed = totals.requirements > 0;
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
        {lapsesOn === null ? null : (
          <span>
            from <b className="date">{lapsesOn}</b> on, one of the services covers less, or nothing
          </span>
        )}
        <span className="quiet">
          <OldestSource sources={certificates.flatMap(({ scopeSources }) => scopeSources)} />
        </span>
      </p>
      {isListed ? (
        <>
          <Fills />
          <Shares title="Coverage" whole={totals.requirements} shares={coverageShares(totals)} />
          <Shares title="Who meets them" whole={totals.requirements} shares={dutyShares(responsibilities)} />
        </>
      ) : null}
      <Notes notes={notes} />
      {isListed ? (
        <Left assessment={data.assessment} pages={left} />
      ) : (
        <Section id="left" title="Left to you">
          <Empty title={NO_LIST} />
        </Section>
      )}
      <Section id="services" title="What each service covers" count={formatNumber(byService.length)}>
        <Given services={byService} />
      </Section>
      <Section id="headings" title="By heading" count={isListed ? formatNumber(headings.length) : null}>
        <Headings headings={headings} />
      </Section>
      <Section
        id="provider"
        title="Met by the provider"
        count={isListed ? formatNumber(countOf(responsibilities, 'PROVIDER')) : null}
      >
        <Requirements
          pages={provided}
          none={
            isListed ? 'Sources name no requirement that the provider alone meets for all of the services.' : NO_LIST
          }
        />
      </Section>
      <Section id="certificates" title="Through which certificates" count={formatNumber(certificates.length)}>
        <AssessedCertificates certificates={certificates} />
      </Section>
    </>
  );
}

function NothingKnown({ notes }: { readonly notes: AssessQuery['assessment']['notes'] }) {
  return (
    <>
      <Empty title="There is nothing to assess: the graph has none of the services." />
      <Notes notes={notes} />
    </>
  );
}
