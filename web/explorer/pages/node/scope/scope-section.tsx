import { type ReactNode, useState } from 'react';
import type { Pages } from '../../../api/use-pages.ts';
import { groupBy } from '../../../basics/group-by.ts';
import { counted } from '../../../basics/numbers.ts';
import { usePrinting } from '../../../basics/use-printing.ts';
import type { EntryFragment } from '../../../generated/graphql.ts';
import { ExportMenu } from '../../../parts/answer/export-menu.tsx';
import { Section } from '../../../parts/section.tsx';
import { Empty, Failed } from '../../../parts/states.tsx';
import { EntryTable, type EntryTableProps } from '../../../parts/tables/entry-table.tsx';
import { MoreRows } from '../../../parts/tables/more-rows.tsx';

interface ScopeSectionProps<Entry extends EntryFragment> {
  readonly title: string;
  /** Parameters of `GET /exports/scope` for the same rows. */
  readonly exported: Readonly<Record<string, string | number>>;
  readonly pages: Pages<Entry>;
  readonly columns: readonly ('subject' | 'certificate' | 'environment')[];
  /** Names the group of an entry; entries are not grouped without it. */
  readonly groupOf?: (entry: Entry) => string;
}

export function ScopeSection<Entry extends EntryFragment>(props: ScopeSectionProps<Entry>) {
  const { title, exported, pages, columns, groupOf } = props;
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
      {rows.length > 0 && groupOf === undefined ? <EntryTable entries={rows} columns={columns} /> : null}
      {groupOf === undefined
        ? null
        : groupsOf(rows, groupOf).map(([name, entries]) => (
            <Group key={name} isUnfolded={rows.length <= MOST_UNFOLDED} {...{ name, entries, columns }}>
              {pages.hasMore ? ' so far' : null}
            </Group>
          ))}
      <MoreRows pages={pages} />
    </Section>
  );
}

interface GroupProps extends EntryTableProps {
  readonly name: string;
  readonly isUnfolded: boolean;
  /** Words after the count. */
  readonly children: ReactNode;
}

/** Entries below a name, drawn while they are unfolded or printed. */
function Group({ name, isUnfolded, entries, columns, children }: GroupProps) {
  const [isOpen, setOpen] = useState(isUnfolded);
  const isPrinting = usePrinting();
  return (
    <details className="group" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name}{' '}
        <span className="count">
          {counted(entries.length, 'entry', 'entries')}
          {children}
        </span>
      </summary>
      {isOpen || isPrinting ? <EntryTable entries={entries} columns={columns} /> : null}
    </details>
  );
}

/** Most entries that are shown without unfolding a group. */
const MOST_UNFOLDED = 25;

function groupsOf<Entry>(entries: readonly Entry[], groupOf: (entry: Entry) => string) {
  return [...groupBy(entries, groupOf)].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
}
