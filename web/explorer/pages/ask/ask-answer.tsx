import { useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { AskDocument, AskSummaryDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { OfQuestion } from '../../parts/of-question.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AskTable } from './ask-table.tsx';
import { Narrowing } from './narrowing.tsx';
import { askedIn, broadFilterOf, filterOf } from './question.ts';
import { Summary } from './summary.tsx';

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
          <Summary inheritance={summary} parameters={parameters} />
          <Narrowing facets={broad.facets} />
          <Notes notes={summary.notes} asked={askedIn(parameters)} />
        </OfQuestion>
      )}
      <Failed failure={failure} again={again} />
      {isThere || failure !== null ? null : <Skeleton lines={24} />}
      {isThere && isOfNow && pages.totalCount === 0 ? <NoRows hasNotes={summary.notes.length > 0} /> : null}
      {isThere && pages.rows.length > 0 ? <AskTable pages={pages} /> : null}
    </>
  );
}

function NoRows({ hasNotes }: { readonly hasNotes: boolean }) {
  return (
    <Empty title="No rows.">
      <p>
        {hasNotes
          ? 'The notes above say why.'
          : 'No source states any on this day. Another day, another environment or fewer filters may find some.'}
      </p>
    </Empty>
  );
}
