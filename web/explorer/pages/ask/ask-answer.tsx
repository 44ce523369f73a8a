import { useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import {
  AskDocument,
  AskSummaryDocument,
  type AskSummaryQuery,
  type FacetsFragment,
  type InheritanceFilter,
} from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer-head.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { OfQuestion } from '../../parts/of-question.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AskTable } from './ask-table.tsx';
import { ByRequirement } from './by-requirement.tsx';
import { ByService } from './by-service.tsx';
import type { Row } from './columns.ts';
import { Narrowing } from './narrowing.tsx';
import { askedIn, broadFilterOf, filterOf } from './question.ts';
import { Summary } from './summary.tsx';
import { type View, Views, viewOf } from './views.tsx';
import { WhyNothing } from './why-nothing.tsx';

const PAGE_SIZE = 100;

export function AskAnswer({ parameters }: { readonly parameters: Parameters }) {
  const { day, revision } = useAsOf();
  const whole = { asOf: day, revision };
  const counted = { filter: filterOf(parameters), ...whole };
  const asked = { ...counted, first: PAGE_SIZE };
  const pages = usePages(AskDocument, asked, (data) => data.inheritance);
  const summarised = useAnswer(AskSummaryDocument, counted);
  const unnarrowed = useAnswer(AskSummaryDocument, { filter: broadFilterOf(parameters), ...whole });
  const summary = (summarised.data ?? summarised.latest)?.inheritance;
  const broad = (unnarrowed.data ?? unnarrowed.latest)?.inheritance;
  const failure = pages.failure ?? summarised.failure ?? unnarrowed.failure;
  const again = () => {
    if (pages.failure !== null) pages.more();
    if (summarised.failure !== null) summarised.again();
    if (unnarrowed.failure !== null) unnarrowed.again();
  };
  const isThere = summary !== undefined && broad !== undefined && pages.totalCount !== null;
  // Otherwise the facets are still those of the previous query.
  const isOfNow = summarised.data !== undefined && unnarrowed.data !== undefined;
  // Avoids layout shift: all parts appear together at first, and the last counts stay while loading.
  const wasThere = useRef(false);
  wasThere.current ||= isThere;
  return (
    <>
      <Tools>
        <ExportMenu kind="inheritance" parameters={{ ...counted.filter, ...whole }} />
        <ShowQuery
          questions={[
            { name: 'The rows', document: AskDocument, variables: asked },
            { name: 'The counts and notes', document: AskSummaryDocument, variables: counted },
          ]}
        />
      </Tools>
      {summary === undefined || broad === undefined || !wasThere.current ? null : (
        <OfQuestion isOfNow={isOfNow}>
          <AnswerOverview inheritance={summary} facets={broad.facets} isOfNow={isOfNow} parameters={parameters} />
        </OfQuestion>
      )}
      <Failed failure={failure} again={again} />
      {isThere || failure !== null ? null : <Skeleton lines={24} />}
      {isThere && pages.rows.length > 0 ? (
        <ViewOf view={viewOf(parameters)} pages={pages} filter={counted.filter} parameters={parameters} />
      ) : null}
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

/** Sentences, counts, what narrows the answer, and notes; without rows, why. */
function AnswerOverview({ inheritance, facets, isOfNow, parameters }: AnswerOverviewProps) {
  const isEmpty = inheritance.totalCount === 0;
  const { reasons, notes } = inheritance;
  // The reasons tell the same, and more of it.
  const further = reasons.length === 0 ? notes : notes.filter(({ code }) => !TOLD_BY_REASONS.has(code));
  return (
    <>
      <AnswerHead summary={inheritance.summary} />
      {isEmpty ? null : <Summary inheritance={inheritance} parameters={parameters} />}
      {isOfNow && isEmpty ? <WhyNothing inheritance={inheritance} parameters={parameters} /> : null}
      <Narrowing facets={facets} />
      <Notes
        notes={further}
        told={inheritance.summary.sentences}
        asked={{ ...askedIn(parameters), view: parameters.one('view') }}
      />
      {isEmpty ? null : <Views parameters={parameters} />}
    </>
  );
}

interface ViewOfProps {
  readonly view: View;
  readonly pages: Pages<Row>;
  readonly filter: InheritanceFilter;
  readonly parameters: Parameters;
}

function ViewOf({ view, pages, filter, parameters }: ViewOfProps) {
  if (view === 'services') return <ByService filter={filter} parameters={parameters} />;
  if (view === 'requirements') return <ByRequirement filter={filter} parameters={parameters} />;
  return <AskTable pages={pages} />;
}
