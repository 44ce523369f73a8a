import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { AskDocument, AskSummaryDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Notes } from '../../parts/notes.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { AskTable } from './ask-table.tsx';
import { Narrowing } from './narrowing.tsx';
import { broadFilterOf, filterOf } from './question.ts';
import { Summary } from './summary.tsx';

const PAGE_SIZE = 100;

/** The counts, the notes and the rows of what the address asks for. */
export function AskAnswer({ parameters }: { readonly parameters: Parameters }) {
  const { day, revision } = useAsOf();
  const whole = { asOf: day, revision };
  const counted = { filter: filterOf(parameters), ...whole };
  const asked = { ...counted, first: PAGE_SIZE };
  const pages = usePages(AskDocument, asked, (data) => data.inheritance);
  const { data, latest } = useAnswer(AskSummaryDocument, counted);
  const unnarrowed = useAnswer(AskSummaryDocument, { filter: broadFilterOf(parameters), ...whole });
  const summary = (data ?? latest)?.inheritance;
  return (
    <>
      {summary === undefined ? <Skeleton lines={1} /> : <Summary inheritance={summary} />}
      <Narrowing facets={(unnarrowed.data ?? unnarrowed.latest)?.inheritance.facets} />
      {summary === undefined ? null : <Notes notes={summary.notes} />}
      {pages.failure === null ? null : <Failed failure={pages.failure} again={pages.more} />}
      {pages.totalCount === null && pages.failure === null ? <Skeleton lines={24} /> : null}
      {pages.totalCount === 0 ? <NoRows hasNotes={(summary?.notes.length ?? 0) > 0} /> : null}
      {pages.rows.length === 0 ? null : <AskTable pages={pages} />}
      <ExportMenu kind="inheritance" parameters={{ ...counted.filter, ...whole }} />
      <ShowQuery
        questions={[
          { name: 'The rows', document: AskDocument, variables: asked },
          { name: 'The counts and notes', document: AskSummaryDocument, variables: counted },
        ]}
      />
    </>
  );
}

function NoRows({ hasNotes }: { readonly hasNotes: boolean }) {
  return (
    <Empty title="No rows.">
      <p>
        {hasNotes
          ? 'The notes above say why.'
          : 'No source says so on this day. Another day, another environment or fewer filters may find some.'}
      </p>
    </Empty>
  );
}
