import { useMemo } from 'react';
import { askEarly } from '../../api/early.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTitle } from '../../basics/use-title.ts';
import { MatrixDocument, MatrixHeadDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { hasAnswer } from '../../parts/answer/has-answer.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { type Parameters, useParameters } from '../../routing/address.ts';
import { type AsOf, useAsOf } from '../../routing/as-of.ts';
import { isAsked, scopeFilterOf } from '../ask/question.ts';
import { markedCells, openCell } from './cell-key.ts';
import { CellPanel } from './cell-panel.tsx';
import { MatrixAnswer } from './matrix-answer.tsx';
import { AFTER_COLUMN, COLUMNS, COLUMNS_AT_ONCE, columnsOf, PARAMETERS, withoutEmpty } from './matrix-columns.ts';
import { FIELDS, MatrixFilters } from './matrix-filters.tsx';
import { MatrixStart } from './matrix-start.tsx';
import { rowsAtOnce } from './page-size.ts';

/** Parameters that also apply to the rows behind a cell. */
const WITHIN = ['environment', 'no-environment', 'standard', 'certificate', 'basis', 'certainty'];

function variablesOf(parameters: Parameters, { day, revision }: Pick<AsOf, 'day' | 'revision'>) {
  const columns = columnsOf(parameters);
  const filter = scopeFilterOf(parameters);
  const afterColumn = parameters.one(AFTER_COLUMN);
  const variables = { filter, columns, firstColumns: COLUMNS_AT_ONCE, afterColumn, asOf: day, revision };
  return { columns, filter, variables, rowsAsked: { ...variables, first: rowsAtOnce(filter, columns) } };
}

export function askAtFirst(): void {
  askEarly(({ parameters, day, revision, ask, askPage }) => {
    const { variables, rowsAsked } = variablesOf(parameters, { day, revision });
    ask(MatrixHeadDocument, variables);
    askPage(MatrixDocument, rowsAsked);
  });
}

export function MatrixPage() {
  const parameters = useParameters();
  useTitle(titleOf(parameters, useQuestionTitle(FIELDS)));
  const cell = openCell(parameters, columnsOf(parameters));
  return (
    <div className={cell === null ? 'ask' : 'ask with-panel'}>
      <Matrix cell={cell} />
    </div>
  );
}

function Matrix({ cell }: { readonly cell: string | null }) {
  const parameters = useParameters();
  const { day, revision } = useAsOf();
  const { columns, filter, variables, rowsAsked } = variablesOf(parameters, { day, revision });
  // A row is one subject already, so families need not be expanded.
  const within = Object.fromEntries(WITHIN.map((name) => [name, parameters.all(name)]));
  const head = useAnswer(MatrixHeadDocument, variables);
  const pages = usePages(MatrixDocument, rowsAsked, ({ scopeMatrix }) => scopeMatrix);
  const failure = head.failure ?? pages.failure;
  const matrix = pages.totalCount === null ? undefined : head.data?.scopeMatrix;
  const isNarrowed = parameters.all('service').length > 0 && parameters.all(PARAMETERS[columns]).length === 0;
  const isCut = isNarrowed && !pages.hasMore;
  const isOfAll = !isAsked(filter) && variables.afterColumn === null && cell === null;
  const isTooWide = isOfAll && (matrix?.columnCount ?? 0) > COLUMNS_AT_ONCE;
  const shown = useMemo(() => {
    const loaded = { columns: matrix?.columns ?? [], rows: pages.rows };
    return isCut ? withoutEmpty(loaded) : loaded;
  }, [matrix, pages.rows, isCut]);
  const isOpen = cell !== null;
  const marked = useMemo(() => (isOpen ? markedCells(shown.rows, shown.columns) : []), [isOpen, shown]);
  return (
    <>
      <div className="ask-answer">
        <h1 className="unseen">Scope matrix</h1>
        <MatrixFilters />
        <Failed failure={failure} again={head.failure === null ? pages.more : head.again} />
        <Tools>
          {hasAnswer(matrix, filter, failure) ? (
            <ExportMenu kind="matrix" parameters={{ ...filter, columns, asOf: day, revision }} />
          ) : null}
          <ShowQuery questions={[{ name: 'The matrix', document: MatrixDocument, variables: rowsAsked }]} />
        </Tools>
        {failure === null && matrix === undefined ? <Skeleton lines={24} /> : null}
        {matrix === undefined || isTooWide ? null : <MatrixAnswer {...{ matrix, pages, shown, cell }} />}
        {isTooWide ? <MatrixStart /> : null}
      </div>
      {cell === null ? null : (
        <CellPanel key={cell} of={cell} columns={columns} within={within}>
          <Steps keys={marked} current={cell} to={(key) => parameters.changed({ cell: key })} />
        </CellPanel>
      )}
    </>
  );
}

function titleOf(parameters: Parameters, asked: string | null): string {
  const columns = parameters.one('columns') === null ? 'ENVIRONMENTS' : columnsOf(parameters);
  const word = columns === 'ENVIRONMENTS' ? 'Matrix' : `Matrix of ${COLUMNS[columns]}`;
  return asked === null ? word : `${word}: ${asked}`;
}
