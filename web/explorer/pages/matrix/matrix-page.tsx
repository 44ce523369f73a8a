import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { type MatrixColumns as Columns, MatrixDocument, MatrixHeadDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { MoreRows, PrintedPart } from '../../parts/more-rows.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { ShowQuery } from '../../parts/show-query.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { go } from '../../routing/location.ts';
import { ExpandFamilies } from '../ask/expand-families.tsx';
import { NoEnvironment } from '../ask/no-environment.tsx';
import { scopeFilterOf } from '../ask/question.ts';
import { Legend } from './legend.tsx';
import { MatrixTable, type Row } from './matrix-table.tsx';
import { rowsAtOnce } from './page-size.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'service', label: 'Services', kinds: ['SERVICE', 'SERVICE_FAMILY'], placeholder: 'all services' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'certificate', label: 'through', kinds: ['CERTIFICATE'], placeholder: 'any certificate' },
];

/** Parameters that also apply to the rows behind a cell. */
const WITHIN = ['environment', 'no-environment', 'standard', 'certificate', 'basis', 'certainty'];

const COLUMNS: Record<Columns, string> = {
  ENVIRONMENTS: 'environments',
  CERTIFICATES: 'certificates',
  STANDARDS: 'standards',
};

export function MatrixPage() {
  const parameters = useParameters();
  const { day, revision } = useAsOf();
  const columns = columnsOf(parameters.one('columns'));
  const asked = useQuestionTitle(FIELDS);
  useTitle(titleOf(columns, asked));
  const filter = scopeFilterOf(parameters);
  // A row is one subject already, so families need not be expanded.
  const within = Object.fromEntries(WITHIN.map((name) => [name, parameters.all(name)]));
  const variables = { filter, columns, asOf: day, revision };
  const head = useAnswer(MatrixHeadDocument, variables);
  const rowsAsked = { ...variables, first: rowsAtOnce(filter, columns) };
  const pages = usePages(MatrixDocument, rowsAsked, ({ scopeMatrix }) => scopeMatrix);
  const failure = head.failure ?? pages.failure;
  const matrix = pages.totalCount === null ? undefined : head.data?.scopeMatrix;
  return (
    <>
      <h1 className="unseen">Scope matrix</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} />
        <label className="field-row">
          <span className="quiet">against</span>
          <select
            value={columns}
            onChange={({ target }) =>
              go(parameters.changed({ columns: target.value === 'ENVIRONMENTS' ? null : target.value }))
            }
          >
            {Object.entries(COLUMNS).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <NoEnvironment />
        <ExpandFamilies />
      </form>
      <Failed failure={failure} again={head.failure === null ? pages.more : head.again} />
      <Tools>
        <ExportMenu kind="matrix" parameters={{ ...filter, columns, asOf: day, revision }} />
        <ShowQuery questions={[{ name: 'The matrix', document: MatrixDocument, variables: rowsAsked }]} />
      </Tools>
      {failure === null && matrix === undefined ? <Skeleton lines={24} /> : null}
      {matrix === undefined ? null : (
        <>
          <p className="summary" role="status">
            <b>{counted(matrix.totalCount, 'row', 'rows')}</b>
            <span>{counted(matrix.columns.length, 'column', 'columns')}</span>
            <span className="quiet">
              {pages.hasMore ? `of the ${formatNumber(pages.rows.length)} rows loaded: ` : null}
              <OldestSource sources={sourcesOf(pages.rows)} />
            </span>
          </p>
          <PrintedPart pages={pages} />
          <Legend />
        </>
      )}
      {matrix?.totalCount === 0 ? (
        <Empty title="No entry is valid on this day.">
          <p>Another day or fewer filters may find some.</p>
        </Empty>
      ) : null}
      {matrix === undefined || pages.rows.length === 0 ? null : (
        <MatrixTable columns={matrix.columns} rows={pages.rows} kind={columns} within={within} />
      )}
      <MoreRows pages={pages} />
      {matrix === undefined ? null : <Notes notes={matrix.notes} />}
    </>
  );
}

function sourcesOf(rows: readonly Row[]) {
  return rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources)));
}

function titleOf(columns: Columns, asked: string | null): string {
  const word = columns === 'ENVIRONMENTS' ? 'Matrix' : `Matrix of ${COLUMNS[columns]}`;
  return asked === null ? word : `${word}: ${asked}`;
}

function columnsOf(text: string | null): Columns {
  return text === 'CERTIFICATES' || text === 'STANDARDS' ? text : 'ENVIRONMENTS';
}
