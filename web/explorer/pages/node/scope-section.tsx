import { type Connection, usePages } from '../../api/use-pages.ts';
import type { EntryFragment, TypedDocumentString } from '../../generated/graphql.ts';
import { EntryTable } from '../../parts/entry-table.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { MoreRows } from '../../parts/more-rows.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';

interface Variables {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface ScopeSectionProps<Data, Asked extends Variables> {
  readonly title: string;
  readonly document: TypedDocumentString<Data, Asked>;
  readonly variables: Asked;
  readonly pick: (data: Data) => Connection<EntryFragment> | null;
  /** What of `GET /exports/scope` is the same. */
  readonly exported: Readonly<Record<string, string>>;
  readonly columns: readonly ('subject' | 'certificate' | 'environment')[];
}

/** A scope, page by page. */
export function ScopeSection<Data, Asked extends Variables>(props: ScopeSectionProps<Data, Asked>) {
  const { title, document, variables, pick, columns, exported } = props;
  const pages = usePages(document, variables, pick);
  const { rows, totalCount, failure, more } = pages;
  return (
    <Section
      id="scope"
      title={title}
      count={totalCount === null ? null : counted(totalCount, 'entry', 'entries')}
      aside={<ExportMenu kind="scope" parameters={exported} />}
    >
      {failure === null ? null : <Failed failure={failure} again={more} />}
      {totalCount === null && failure === null ? <Skeleton lines={10} /> : null}
      {totalCount === 0 ? <Empty title="No entry is valid on this day." /> : null}
      {rows.length === 0 ? null : <EntryTable entries={rows} columns={columns} />}
      <MoreRows pages={pages} />
    </Section>
  );
}
