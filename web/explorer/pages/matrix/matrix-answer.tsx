import { useDeferredValue } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import type { MatrixHeadQuery } from '../../generated/graphql.ts';
import { Notes } from '../../parts/answer/notes.tsx';
import { Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { useParameters } from '../../routing/address.ts';
import { askedIn, scopeFilterOf } from '../ask/question.ts';
import { MatrixHead } from './matrix-head.tsx';
import { type Column, MatrixTable, type Row } from './matrix-table.tsx';

interface MatrixAnswerProps {
  readonly matrix: MatrixHeadQuery['scopeMatrix'];
  readonly pages: Pages<Row>;
  readonly shown: { readonly columns: readonly Column[]; readonly rows: readonly Row[] };
  /** Key of the open cell; null without one. */
  readonly cell: string | null;
}

/** Sentences, and the cells as soon as those are drawn: they are many times as much. */
export function MatrixAnswer({ matrix, pages, shown, cell }: MatrixAnswerProps) {
  const parameters = useParameters();
  const isDrawn = useDeferredValue(true, false);
  return (
    <>
      <MatrixHead matrix={matrix} filter={scopeFilterOf(parameters)} pages={pages} columnCount={shown.columns.length} />
      {isDrawn ? (
        <>
          {pages.rows.length === 0 ? null : <MatrixTable {...shown} open={cell} />}
          <MoreRows pages={pages} />
          <Notes
            notes={matrix.notes}
            told={matrix.summary.sentences}
            asked={{ ...askedIn(parameters), columns: parameters.one('columns') }}
            page="/matrix"
          />
        </>
      ) : (
        <Skeleton lines={24} />
      )}
    </>
  );
}
