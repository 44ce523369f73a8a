import { type Pages, usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import {
  type ChangePageFragment,
  RunChangesDocument,
  StagedChangesDocument,
  type StagedChangesQuery,
} from '../../generated/graphql.ts';
import { ChangeSign } from '../../marks/change-sign.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';

export function PublishedChanges({ id }: { readonly id: string }) {
  const pages = usePages(RunChangesDocument, { id, first: 50 }, ({ node }) =>
    node?.__typename === 'ImportRun' ? node.changes : null,
  );
  return <Changes title="What it changed" pages={pages} />;
}

export function StagedChanges({ id }: { readonly id: string }) {
  const pick = ({ imports }: StagedChangesQuery) => imports.nodes.find((run) => run.id === id)?.changes ?? null;
  const pages = usePages(StagedChangesDocument, { first: 50 }, pick, { withToken: true });
  return <Changes title="What it would change" pages={pages} />;
}

/** Notice that changes before the oldest kept revision are gone. */
export function DroppedChanges({ keptSince }: { readonly keptSince: number }) {
  return (
    <Section id="changes" title="What it changed">
      <Empty title={`This was dropped: the graph is kept since revision ${keptSince}, without what led to that.`} />
    </Section>
  );
}

type Change = ChangePageFragment['nodes'][number];

function Changes({ title, pages }: { readonly title: string; readonly pages: Pages<Change> }) {
  const { rows, totalCount, failure, more } = pages;
  return (
    <Section id="changes" title={title} count={totalCount === null ? null : formatNumber(totalCount)}>
      <Failed failure={failure} again={more} />
      {totalCount === null && failure === null ? <Skeleton lines={8} /> : null}
      {totalCount === 0 ? <Empty title="Nothing." /> : null}
      <ul className="changes">
        {rows.map((change) => (
          <li key={change.id}>
            <ChangeSign kind={change.kind} />
            {change.sentence}
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Section>
  );
}
