import { useDeferredValue } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { AskDocument, AskSummaryDocument, type AskSummaryQuery, type FacetsFragment } from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { hasAnswer, isOfUnknown } from '../../parts/answer/has-answer.ts';
import { Notes } from '../../parts/answer/notes.tsx';
import { OfQuestion } from '../../parts/answer/of-question.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { shownSentences } from '../../parts/answer/shown-sentences.ts';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AskTable } from './ask-table.tsx';
import { ByRequirement } from './by-requirement.tsx';
import { ByService } from './by-service.tsx';
import { Narrowing } from './narrowing.tsx';
import { askedIn, broadFilterOf, filterOf } from './question.ts';
import { ROWS_AT_ONCE, useViews } from './use-views.ts';
import { Views, viewOf } from './views.tsx';
import { WhyNothing } from './why/why-nothing.tsx';

export function AskAnswer({ parameters }: { readonly parameters: Parameters }) {
  const { day, revision } = useAsOf();
  const whole = { asOf: day, revision };
  const counted = { filter: filterOf(parameters), ...whole };
  const views = useViews(counted, viewOf(parameters));
  const { shown } = views;
  const summarised = useAnswer(AskSummaryDocument, counted);
  const unnarrowed = useAnswer(AskSummaryDocument, { filter: broadFilterOf(parameters), ...whole });
  const summary = (summarised.data ?? summarised.latest)?.inheritance;
  const broad = (unnarrowed.data ?? unnarrowed.latest)?.inheritance;
  const failure = shown.failure ?? summarised.failure ?? unnarrowed.failure;
  const again = () => {
    if (shown.failure !== null) shown.more();
    if (summarised.failure !== null) summarised.again();
    if (unnarrowed.failure !== null) unnarrowed.again();
  };
  const isThere = summary !== undefined && broad !== undefined && shown.totalCount !== null;
  // Otherwise the facets are still those of the previous query.
  const isOfNow = summarised.data !== undefined && unnarrowed.data !== undefined;
  // The sentences are drawn before the rows, which are many times as much.
  const isDrawn = useDeferredValue(isThere) && isThere;
  return (
    <>
      <Tools>
        {hasAnswer(summary, counted.filter, failure) ? (
          <ExportMenu kind="inheritance" parameters={{ ...counted.filter, ...whole }} />
        ) : null}
        <ShowQuery
          questions={[
            { name: 'The rows', document: AskDocument, variables: { ...counted, first: ROWS_AT_ONCE } },
            { name: 'The counts and notes', document: AskSummaryDocument, variables: counted },
          ]}
        />
      </Tools>
      {summary === undefined || broad === undefined ? null : (
        <OfQuestion isOfNow={isOfNow}>
          <AnswerOverview inheritance={summary} facets={broad.facets} isOfNow={isOfNow} parameters={parameters} />
        </OfQuestion>
      )}
      {isDrawn || failure !== null ? null : <Skeleton key={summary === undefined ? 'all' : 'rows'} lines={24} />}
      {isDrawn && shown.rows.length > 0 ? <View views={views} parameters={parameters} /> : null}
      <Failed failure={failure} again={again} />
    </>
  );
}

interface AnswerOverviewProps {
  readonly inheritance: AskSummaryQuery['inheritance'];
  readonly facets: FacetsFragment;
  readonly isOfNow: boolean;
  readonly parameters: Parameters;
}

const TOLD_BY_REASONS: ReadonlySet<string> = new Set(['NOT_NAMED', 'NOTHING_IN_SCOPE']);

/** The card, what narrows the answer, and notes; without rows, why. */
function AnswerOverview({ inheritance, facets, isOfNow, parameters }: AnswerOverviewProps) {
  const { day, revision } = useAsOf();
  const filter = filterOf(parameters);
  const isEmpty = inheritance.totalCount === 0;
  const { reasons, notes } = inheritance;
  // The reasons tell the same, and more of it.
  const further = reasons.length === 0 ? notes : notes.filter(({ code }) => !TOLD_BY_REASONS.has(code));
  return (
    <>
      <AnswerHead
        summary={inheritance.summary}
        isAnswer={!isOfUnknown(inheritance, filter)}
        shared={hasSubject(filter) ? { ...filter, asOf: day, revision } : null}
      />
      {isOfNow && isEmpty ? <WhyNothing inheritance={inheritance} parameters={parameters} /> : null}
      <Narrowing facets={facets} />
      <Notes
        notes={further}
        told={shownSentences(inheritance.summary)}
        asked={{ ...askedIn(parameters), view: parameters.one('view') }}
      />
      {isEmpty ? null : <Views parameters={parameters} rows={inheritance.totalCount} />}
    </>
  );
}

/** True if the question names a subject, which a card needs. */
function hasSubject({ services, families, standards, environments, certificates, clauses }: AskedFilter): boolean {
  return [services, families, standards, environments, certificates, clauses].some((ids) => (ids?.length ?? 0) > 0);
}

type AskedFilter = ReturnType<typeof filterOf>;

function View({ views, parameters }: { readonly views: ReturnType<typeof useViews>; readonly parameters: Parameters }) {
  const { view, services, requirements, rows } = views;
  if (view === 'services') return <ByService pages={services} parameters={parameters} />;
  if (view === 'requirements') return <ByRequirement pages={requirements} parameters={parameters} />;
  return <AskTable pages={rows} />;
}
