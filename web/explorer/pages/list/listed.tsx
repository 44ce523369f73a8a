import type { ReactNode } from 'react';
import { type Connection, type PagedVariables, usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { useTitle } from '../../basics/use-title.ts';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useParameters } from '../../routing/address.ts';
import { isPastRevision, useAsOf, useLacks } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { type ListFilter, ListFilters } from './list-filters.tsx';

export const FIRST_PAGE = { first: 100 };
const NO_FILTERS: readonly ListFilter[] = [];

interface ListedProps<Data, Variables, Row> {
  readonly title: string;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  readonly pick: (data: Data) => Connection<Row>;
  readonly filters?: readonly ListFilter[];
  readonly heads: readonly string[];
  readonly numbers?: readonly string[];
  readonly draw: (row: Row) => ReactNode;
}

export function Listed<Data, Variables extends PagedVariables, Row>(props: ListedProps<Data, Variables, Row>) {
  const { title, document, variables, pick, filters = NO_FILTERS, heads, numbers = [], draw } = props;
  useTitle(title);
  const lacks = useLacks();
  const pages = usePages(document, variables, pick);
  const { rows, totalCount, failure, more } = pages;
  const { all } = useParameters();
  const isFiltered = filters.some(({ name }) => all(name).length > 0);
  return (
    <>
      <Tools>
        <ShowQuery questions={[{ name: title, document, variables }]} />
      </Tools>
      <h1>
        {title}
        {totalCount === null ? null : <span className="count"> {formatNumber(totalCount)}</span>}
      </h1>
      <ListFilters filters={filters} />
      <Failed failure={failure} again={more} />
      {totalCount === null && failure === null ? <Skeleton lines={20} /> : null}
      {totalCount === 0 ? (
        <Empty title={isFiltered ? 'Nothing in the graph matches these filters.' : lacks('none')}>
          {isFiltered ? <p>Remove one of them to see more.</p> : <WayOn />}
        </Empty>
      ) : null}
      {rows.length === 0 ? null : <WideTable heads={heads} numbers={numbers} rows={rows} draw={draw} />}
      <MoreRows pages={pages} />
    </>
  );
}

/** Leads on from an empty list: no import fills a past revision. */
function WayOn() {
  const asOf = useAsOf();
  const { changed } = useParameters();
  if (!isPastRevision(asOf)) return 'Import a list to fill it.';
  return <Link to={changed({ rev: asOf.newest })}>Look at the newest revision, {asOf.newest}</Link>;
}
