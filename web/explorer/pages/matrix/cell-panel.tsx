import type { ReactNode } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { counted } from '../../basics/numbers.ts';
import { MatrixCellDocument, type MatrixCellQuery, type MatrixColumns } from '../../generated/graphql.ts';
import { Status, Support } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { Notes } from '../../parts/answer/notes.tsx';
import { Sentences } from '../../parts/answer/sentences.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Empty } from '../../parts/states.tsx';
import { addressOf, parametersOf, useParameters, type Values } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { scopeFilterOf } from '../ask/question.ts';
import { askedOf, readCellKey } from './cell-key.ts';

interface CellPanelProps {
  /** Key of the cell. */
  readonly of: string;
  readonly columns: MatrixColumns;
  /** Filter, as parameters of the Ask page. */
  readonly within: Values;
  /** Links to the cells before and after it. */
  readonly children: ReactNode;
}

/** Panel that explains a cell: the entries behind it, how they lead to its service and column, and what follows. */
export function CellPanel({ of, columns, within, children }: CellPanelProps) {
  const { day, revision } = useAsOf();
  const { changed } = useParameters();
  const asked = askedOf(of, columns, within);
  const [path = '', search = ''] = addressOf('/ask', asked).split('?');
  const variables = { filter: scopeFilterOf(parametersOf(path, search)), columns, asOf: day, revision };
  const answered = useAnswer(MatrixCellDocument, variables);
  return (
    <Panel title="Why" close={changed({ cell: null })} openerId={`cell-${of}`} answered={answered} steps={children}>
      {answered.data === undefined ? null : <Explained {...{ of, columns, asked }} data={answered.data} />}
      <ShowQuery questions={[{ name: 'The cell', document: MatrixCellDocument, variables }]} />
    </Panel>
  );
}

const PLACED: Record<MatrixColumns, string> = { ENVIRONMENTS: 'in', CERTIFICATES: 'through', STANDARDS: 'for' };

interface ExplainedProps {
  readonly of: string;
  readonly columns: MatrixColumns;
  readonly data: MatrixCellQuery;
  readonly asked: Values;
}

function Explained({ of, columns, data: { scopeMatrix, inheritance }, asked }: ExplainedProps) {
  const { subjectId, columnId } = readCellKey(of);
  const at = scopeMatrix.columns.findIndex(({ node }) => (node?.id ?? '') === columnId);
  const row = scopeMatrix.nodes.find(({ subject }) => subject.id === subjectId);
  const cell = row?.cells[at];
  if (row === undefined || cell === undefined) return <Empty title="No source states anything of it." />;
  const column = scopeMatrix.columns[at]?.name;
  const place = columnId === '' ? 'without a stated environment' : `${PLACED[columns]} ${column}`;
  const { basis, certainty, status, contradicted, inferred, entries, elsewhere } = cell;
  const steps = inheritance.nodes.flatMap(({ evidence }) => evidence);
  return (
    <>
      <p className="why-sentence">
        {nameOf(row.subject)} · {column}
      </p>
      <p className="why-facts">
        {basis !== null && certainty !== null ? (
          <Support basis={basis} certainty={certainty} contradicted={contradicted} />
        ) : null}
        {basis === null && status !== null ? <Status status={status} /> : null}
        {inferred ? <span>concluded, not stated</span> : null}
      </p>
      <Entries title="Entries" entries={entries} />
      <Entries title="In another environment" entries={elsewhere} />
      <Entries title={`What leads from these entries to ${nameOf(row.subject)} ${place}`} entries={steps} />
      {inheritance.totalCount === 0 ? null : (
        <p className="why-facts">
          <Link to={addressOf('/ask', asked)}>
            See {counted(inheritance.totalCount, 'requirement that follows', 'requirements that follow')}
          </Link>
        </p>
      )}
      <Notes notes={scopeMatrix.notes} label="Notes on this cell" asked={asked} />
    </>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly entries: Parameters<typeof Sentences>[0]['of'];
}

function Entries({ title, entries }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Sentences of={entries} />
    </>
  );
}
