import { memo, useCallback, useMemo } from 'react';
import { onceEach } from '../../basics/once-each.ts';
import type { MatrixHeadQuery, MatrixQuery } from '../../generated/graphql.ts';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { LongBody } from '../../parts/tables/long-body.tsx';
import { useKeptScroll } from '../../parts/use-kept-scroll.ts';
import { useParameters } from '../../routing/address.ts';
import { cellKey } from './cell-key.ts';
import { ConditionNumbers } from './condition-numbers.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { useOpenInSight } from './use-open-in-sight.ts';

export type Row = MatrixQuery['scopeMatrix']['nodes'][number];
export type Column = MatrixHeadQuery['scopeMatrix']['columns'][number];

interface MatrixTableProps {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Key of the open cell; null without one. */
  readonly open: string | null;
}

/** Rows below the name of their family, with sticky heads. */
export function MatrixTable({ columns, rows, open }: MatrixTableProps) {
  const conditions = useMemo(() => conditionsOf(rows), [rows]);
  const numbers = useMemo(() => new Map(conditions.map((condition, place) => [condition, place + 1])), [conditions]);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const to = useLinksToCells();
  const field = useKeptScroll();
  useOpenInSight(field, open);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
    <section ref={field} className="matrix-field" aria-label="The matrix" tabIndex={0}>
      <table className="scope-matrix">
        <thead>
          <tr>
            <th scope="col">Service</th>
            {columns.map(({ node, name }) => (
              <th key={node?.id ?? ''} scope="col">
                <span className="matrix-head" title={name}>
                  {node === null ? (
                    <span className="quiet">{name}</span>
                  ) : (
                    <NodeLink id={node.id} name={name} isPlain />
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <ConditionNumbers value={numbers}>
          <LongBody
            field={field}
            rows={lines}
            draw={(line) =>
              'of' in line ? (
                <FamilyLine key={`under ${line.of?.id}`} {...line} columnCount={columns.length} />
              ) : (
                <MatrixRow key={line.subject.id} {...{ row: line, columns, to }} open={openOf(line, open)} />
              )
            }
          />
        </ConditionNumbers>
      </table>
      {conditions.length === 0 ? null : (
        <ol className="conditions" aria-label="Conditions">
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface MatrixRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly to: (key: string) => string;
  /** Key of its open cell; null without one. */
  readonly open: string | null;
}

/** Hook for the address of a cell; the same function whichever cell is open. */
function useLinksToCells(): (key: string) => string {
  const parameters = useParameters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the address is all that the links depend on.
  return useCallback((key) => parameters.changed({ cell: key }), [parameters.changed({ cell: null })]);
}

function openOf({ subject }: Row, open: string | null): string | null {
  return open?.startsWith(`${subject.id},`) ? open : null;
}

/** A row of its own, so that the cells of rows out of sight are not made, and those in sight once. */
const MatrixRow = memo(function MatrixRow({ row: { subject, cells }, columns, to, open }: MatrixRowProps) {
  return (
    <tr>
      <th scope="row">
        <NodeLink id={subject.id} name={nameOf(subject)} />
        {subject.__typename === 'ServiceFamily' ? <span className="quiet"> as a whole</span> : null}
      </th>
      {cells.map((cell, index) => (
        <MatrixCell
          key={columns[index]?.node?.id ?? ''}
          cell={cell}
          of={cellKey(subject, columns[index]?.node)}
          isOpen={open === cellKey(subject, columns[index]?.node)}
          to={to}
          about={`${nameOf(subject)}, ${columns[index]?.name}`}
        />
      ))}
    </tr>
  );
});

/** Lists conditions without duplicates, in the order of the cells. */
function conditionsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(conditionsOfRow))];
}

const conditionsOfRow = onceEach(({ cells }: Row) => cells.flatMap(({ condition }) => condition ?? []));

interface Heading {
  /** Family of the rows below it. */
  readonly of: Row['family'];
}

/** Puts a heading above the rows of each family, which the API sorts by. */
function linesOf(rows: readonly Row[]): readonly (Heading | Row)[] {
  return rows.flatMap((row, place) => {
    const isOfNext = place === 0 || rows[place - 1]?.family?.id !== row.family?.id;
    return isOfNext ? [{ of: row.family }, row] : [row];
  });
}

function FamilyLine({ of, columnCount }: Heading & { readonly columnCount: number }) {
  return (
    <tr className="family">
      <th colSpan={columnCount + 1}>
        {of === null ? 'No family is known' : <NodeLink id={of.id} name={of.name} isPlain />}
      </th>
    </tr>
  );
}
