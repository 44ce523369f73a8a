import type { ReactNode } from 'react';
import { type Connection, type PagedVariables, usePages } from '../../api/use-pages.ts';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { Failed } from '../states.tsx';
import { MoreRows, PrintedPart } from './more-rows.tsx';

export interface LongListProps<Data, Variables, Row> {
  /** First page, from the answer that contains the list. */
  readonly begin: Connection<Row>;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  readonly pick: (data: Data) => Connection<Row> | null;
  readonly withToken?: boolean;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** List in an answer, with a button for its further pages. */
export function LongList<Data, Variables extends PagedVariables, Row>(props: LongListProps<Data, Variables, Row>) {
  const { begin, document, variables, pick, withToken = false, children } = props;
  const pages = usePages(document, variables, pick, { begin, withToken });
  const { rows, failure, more } = pages;
  return (
    <>
      <PrintedPart pages={pages} />
      {children(rows)}
      <Failed failure={failure} again={more} />
      <MoreRows pages={pages} />
    </>
  );
}
