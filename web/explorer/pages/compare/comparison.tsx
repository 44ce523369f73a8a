import { useRef } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import {
  CompareCountsDocument,
  type CompareCountsQuery,
  CompareDocument,
  type ScopeDiffKind,
  type ScopePoint,
} from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { ExportMenu, pointParameters } from '../../parts/answer/export-menu.tsx';
import { Notes } from '../../parts/answer/notes.tsx';
import { OfQuestion } from '../../parts/answer/of-question.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useParameters } from '../../routing/address.ts';
import { Alike } from './alike.tsx';
import { Counts } from './counts.tsx';
import { DiffTable } from './diff-table.tsx';
import type { Sides } from './use-sides.ts';

const PAGE_SIZE = 100;

interface ComparisonProps {
  readonly from: ScopePoint;
  readonly to: ScopePoint;
  readonly sides: Sides;
}

export function Comparison({ from, to, sides }: ComparisonProps) {
  const kinds = useParameters().some<ScopeDiffKind>('kind');
  const tallied = useAnswer(CompareCountsDocument, { from, to });
  const diff = tallied.data?.scopeDiff;
  const shown = diff ?? tallied.latest?.scopeDiff;
  const variables = { from, to, kinds, first: PAGE_SIZE };
  const pages = usePages(CompareDocument, variables, (data) => data.scopeDiff);
  const { rows, totalCount, more } = pages;
  const failure = pages.failure ?? tallied.failure;
  const isThere = diff !== undefined && totalCount !== null;
  // Avoids layout shift: counts appear with the first rows, and stay while others load.
  const wasThere = useRef(false);
  wasThere.current ||= isThere;
  return (
    <>
      <Tools>
        {shown === undefined || failure !== null ? null : (
          <ExportMenu
            kind="diff"
            parameters={{ ...pointParameters('from', from), ...pointParameters('to', to), kinds }}
          />
        )}
        <ShowQuery questions={[{ name: 'The differences', document: CompareDocument, variables }]} />
      </Tools>
      {shown === undefined || !wasThere.current ? null : (
        <OfQuestion isOfNow={diff !== undefined}>
          <AnswerHead summary={shown.summary} shared={null} />
          <Counts diff={shown} />
          <Notes notes={furtherNotes(shown)} />
        </OfQuestion>
      )}
      <Failed failure={failure} again={pages.failure === null ? tallied.again : more} />
      {isThere || failure !== null ? null : <Skeleton lines={12} />}
      {isThere ? (
        <>
          <Differences items={rows} isFiltered={kinds !== null} diff={diff} sides={sides} />
          <MoreRows pages={pages} />
          <Alike from={from} to={to} sides={sides} count={diff.counts.unchanged} />
        </>
      ) : null}
    </>
  );
}

type Diff = CompareCountsQuery['scopeDiff'];

/** Leaves out what the sentences above say, too. */
function furtherNotes({ codedNotes }: Diff) {
  return codedNotes.filter(({ code }) => code === 'ENVIRONMENT_NOT_STATED');
}

interface DifferencesProps {
  readonly diff: Diff;
  readonly sides: Sides;
  readonly items: Parameters<typeof DiffTable>[0]['items'];
  /** True if the filter excludes some kinds of differences. */
  readonly isFiltered: boolean;
}

function Differences({ items, isFiltered, diff, sides }: DifferencesProps) {
  if (items.length > 0) return <DiffTable items={items} sides={sides} listed={diff} />;
  if (isFiltered) return <Empty title="No difference of these kinds." />;
  if (!diff.fromListed || !diff.toListed) return null;
  return (
    <Empty title="No difference.">
      <p>Both sides name the same, in the same words. Another day, revision or certificate may differ.</p>
    </Empty>
  );
}
