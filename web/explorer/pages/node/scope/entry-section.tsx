import { groupBy } from '../../../basics/group-by.ts';
import { type EntryFragment, type ServicePageQuery, ServiceScopeDocument } from '../../../generated/graphql.ts';
import { ExportMenu } from '../../../parts/answer/export-menu.tsx';
import { Section } from '../../../parts/section.tsx';
import { Empty } from '../../../parts/states.tsx';
import { EntryTable } from '../../../parts/tables/entry-table.tsx';
import { LongList } from '../../../parts/tables/long-list.tsx';
import type { NodeOfKind, useNodeAsOf } from '../use-node.ts';

interface EntrySectionProps {
  readonly entries: NodeOfKind<ServicePageQuery, 'Service'>['scope'];
  readonly asked: ReturnType<typeof useNodeAsOf>;
}

/** Scope entries that name a service, each with its source. */
export function EntrySection({ entries, asked: { id, asOf, revision } }: EntrySectionProps) {
  return (
    <Section
      id="entries"
      title="What sources say of it by name"
      aside={<ExportMenu kind="scope" parameters={{ services: id, asOf, revision }} />}
    >
      {entries.totalCount === 0 ? (
        <Empty title="No entry names this service itself on this day.">
          <p>It may still take part through its family or what it is a component of.</p>
        </Empty>
      ) : (
        <LongList
          begin={entries}
          document={ServiceScopeDocument}
          variables={{ id, asOf, revision, first: 100 }}
          pick={({ node }) => (node?.__typename === 'Service' ? node.scope : null)}
        >
          {(rows) => <EntryTable entries={joinAlike(rows)} columns={['environment', 'certificate']} />}
        </LongList>
      )}
    </Section>
  );
}

/** Joins entries that state the same in different sources. */
function joinAlike(entries: readonly EntryFragment[]): readonly EntryFragment[] {
  const byContent = groupBy(entries, ({ id, sources, ...content }) => JSON.stringify(content));
  return [...byContent.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : { ...first, sources: [first, ...others].flatMap(({ sources }) => sources) },
  );
}
