import { useId } from 'react';
import { STATUS_WORDS } from '../../marks/words.ts';
import { useImportDraft } from './import-draft.ts';
import { ChoiceLine, DayLine, NodeLine, TextLine } from './line-fields.tsx';
import { LIST_WORDS } from './list-words.ts';
import { valueAt } from './recipe-lines.ts';
import { fieldOfRows } from './rows-fields.ts';
import { setLines } from './run-import.ts';
import { TableFields } from './table-fields.tsx';

const DATES = { '': 'not stated', 'day-first': 'day first', 'month-first': 'month first' };

export function Understood() {
  const { report, recipe } = useImportDraft();
  const isScope = valueAt(recipe, ['list']) === 'scope';
  return (
    <section aria-labelledby="understood">
      <h3 id="understood">How the list is understood</h3>
      <div className="lines">
        <ListKind />
        <TextLine label="Title of the source" path={['source', 'title']} />
        <TextLine label="Published by" path={['source', 'publisher']} />
        <DayLine label="Date of the source" path={['source', 'date']} />
        <TextLine label="Short name of the source, for its address" path={['source', 'id']} />
      </div>
      <Whole />
      <TableFields />
      <details className="rows-fields" open={report?.problems.some(({ id }) => fieldOfRows(id) !== null)}>
        <summary>What holds for rows that do not say it themselves</summary>
        <div className="lines">
          {isScope ? (
            <>
              <NodeLine id="row-certificate" label="Certificate" path={['certificate']} kind="CERTIFICATE" />
              <NodeLine id="row-environment" label="Environment" path={['environment']} kind="ENVIRONMENT" />
              <ChoiceLine label="Status" path={['status']} options={{ '': 'as the list says', ...STATUS_WORDS }} />
              <DayLine label="In scope from" path={['from']} />
              <DayLine label="No longer in scope from" path={['until']} />
            </>
          ) : (
            <NodeLine id="row-standard" label="Standard" path={['standard']} kind="STANDARD" />
          )}
          <DayLine label="The list is as of" path={['asOf']} />
          <ChoiceLine label="Days such as 02/03/2025 are" path={['dates']} options={DATES} />
        </div>
      </details>
    </section>
  );
}

/** Field for the kind of list, also of one that was not recognized. */
export function ListKind() {
  const isTold = valueAt(useImportDraft().recipe, ['list']) !== null;
  const options = isTold ? LIST_WORDS : { '': 'to be decided', ...LIST_WORDS };
  return <ChoiceLine label="The list holds" path={['list']} options={options} />;
}

function Whole() {
  const id = useId();
  const isWhole = valueAt(useImportDraft().recipe, ['whole']) === true;
  return (
    <label className="choice">
      <input
        id={id}
        type="checkbox"
        checked={isWhole}
        onChange={({ target }) => setLines([{ path: ['whole'], value: target.checked || undefined }])}
      />
      The list is complete: what this source listed before and no longer lists is ended
    </label>
  );
}
