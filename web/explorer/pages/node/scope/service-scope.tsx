import type { ReactNode } from 'react';
import { usePages } from '../../../api/use-pages.ts';
import { counted, formatNumber } from '../../../basics/numbers.ts';
import { type InheritanceBasis, type ServicePageQuery, ServiceScopeDocument } from '../../../generated/graphql.ts';
import { ExportMenu } from '../../../parts/answer/export-menu.tsx';
import { Section } from '../../../parts/section.tsx';
import { Empty, Failed } from '../../../parts/states.tsx';
import { EntryTable } from '../../../parts/tables/entry-table.tsx';
import { MoreRows, PrintedPart } from '../../../parts/tables/more-rows.tsx';
import type { NodeOfKind, useNodeAsOf } from '../use-node.ts';
import { SmallMatrix } from './small-matrix.tsx';

interface ServiceScopeProps {
  readonly scope: NodeOfKind<ServicePageQuery, 'Service'>['scope'];
  readonly asked: ReturnType<typeof useNodeAsOf>;
  readonly bases: ServicePageQuery['inheritance']['facets']['bases'];
  /** Content between the matrix and the entries. */
  readonly children: ReactNode;
}

/** Entries that name a service, as a matrix and as a table with sources. */
export function ServiceScope({ scope, asked: { id, asOf, revision }, bases, children }: ServiceScopeProps) {
  const variables = { id, asOf, revision, first: 100 };
  const pages = usePages(
    ServiceScopeDocument,
    variables,
    ({ node }) => (node?.__typename === 'Service' ? node.scope : null),
    // Whole, since an empty cell means that no entry exists.
    { begin: scope, isWhole: true },
  );
  const { rows, hasMore, failure, all } = pages;
  const { totalCount } = scope;
  const isNamed = totalCount > 0;
  return (
    <>
      <Section
        id="scope"
        title="Scope entries, by standard and environment"
        count={counted(totalCount, 'entry', 'entries')}
      >
        {isNamed ? null : (
          <Empty title="No entry names this service itself on this day.">
            <p>It may still take part through its family or what it is a component of; see below.</p>
          </Empty>
        )}
        <Failed failure={failure} again={all} />
        {hasMore ? (
          <p className="quiet">
            It is drawn when all entries are here; these are {formatNumber(rows.length)} of {formatNumber(totalCount)}.
          </p>
        ) : null}
        {isNamed && !hasMore ? <SmallMatrix entries={rows} /> : null}
        {isNamed ? <Others bases={bases} /> : null}
      </Section>
      {children}
      {isNamed ? (
        <Section
          id="entries"
          title="What sources say"
          aside={<ExportMenu kind="scope" parameters={{ services: id, asOf, revision }} />}
        >
          <PrintedPart pages={pages} />
          <EntryTable entries={rows} columns={['environment', 'certificate']} />
          <MoreRows pages={pages} />
        </Section>
      ) : null}
    </>
  );
}

const OTHER_WAYS: Partial<Record<InheritanceBasis, string>> = {
  COMPONENT: 'entries of what it is a component of, which give',
  FAMILY: 'entries of its family, which give',
  LEVERAGED: 'leverage, which gives',
};

/** Counts the rows that come by entries that do not name the service itself. */
function Others({ bases }: Pick<ServiceScopeProps, 'bases'>) {
  const ways = bases.flatMap(({ basis, count }) => {
    const way = OTHER_WAYS[basis];
    return way === undefined ? [] : `${way} another ${counted(count, 'row', 'rows')}`;
  });
  return ways.length === 0 ? null : (
    <p className="quiet">Not counted here: {ways.join('; ')}. See “What it inherits”.</p>
  );
}
