import type { Pages } from '../../api/use-pages.ts';
import type { EntryFragment } from '../../generated/graphql.ts';
import { EntryTable } from '../../parts/entry-table.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { MoreRows } from '../../parts/more-rows.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed } from '../../parts/states.tsx';

interface ScopeSectionProps {
  readonly title: string;
  /** Parameters of `GET /exports/scope` for the same rows. */
  readonly exported: Readonly<Record<string, string | number>>;
  readonly pages: Pages<EntryFragment>;
  readonly columns: readonly ('subject' | 'certificate' | 'environment')[];
}

export function ScopeSection({ title, exported, pages, columns }: ScopeSectionProps) {
  const { rows, totalCount, failure, more } = pages;
  return (
    <Section
      id="scope"
      title={title}
      count={totalCount === null ? null : counted(totalCount, 'entry', 'entries')}
      aside={<ExportMenu kind="scope" parameters={exported} />}
    >
      <Failed failure={failure} again={more} />
      {totalCount === 0 ? <Empty title="No entry is valid on this day." /> : null}
      {rows.length === 0 ? null : <EntryTable entries={rows} columns={columns} />}
      <MoreRows pages={pages} />
    </Section>
  );
}
