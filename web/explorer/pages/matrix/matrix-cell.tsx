import { StatusShape, supportWord } from '../../marks/marked.tsx';
import { Shape } from '../../marks/shape.tsx';
import { CERTAINTY_SHAPES, STATUS_WORDS } from '../../marks/words.ts';
import { parametersOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { ConditionNumber } from './condition-numbers.tsx';
import type { Row } from './matrix-table.tsx';

type Cell = Row['cells'][number];

interface MatrixCellProps {
  readonly cell: Cell;
  /** Key of the cell in the address. */
  readonly of: string;
  readonly about: string;
  readonly isOpen: boolean;
  readonly to: (key: string) => string;
}

/** Cell with its mark, a tooltip, and a link that explains it beside the matrix. */
export function MatrixCell({ cell, of, about, isOpen, to }: MatrixCellProps) {
  const word = wordOf(cell);
  if (word === null) return <td />;
  const note = [
    word,
    cell.inferred ? 'concluded, not stated' : null,
    cell.contradicted ? 'contradicted' : null,
    cell.condition,
    ...cell.otherStatuses.map((status) => `of another environment: ${STATUS_WORDS[status]}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  // The mark already shows that the certainty is POSSIBLE.
  const signs = [
    cell.basis === null && cell.inferred ? '∴' : '',
    cell.contradicted ? '!' : '',
    cell.otherStatuses.length > 0 ? '≠' : '',
  ].join('');
  return (
    <td className={isOpen ? 'open' : undefined}>
      <Link
        id={`cell-${of}`}
        className="cell"
        to={to(of)}
        replace={isAnyOpen}
        data-note={note}
        aria-label={`${about}: ${note}`}
      >
        <CellShape cell={cell} />
        {cell.condition === null ? null : (
          <sup aria-hidden="true">
            *<ConditionNumber of={cell.condition} />
          </sup>
        )}
        {signs === '' ? null : <b aria-hidden="true">{signs}</b>}
      </Link>
    </td>
  );
}

function isAnyOpen(): boolean {
  return parametersOf(window.location.pathname, window.location.search).one('cell') !== null;
}

function CellShape({ cell: { certainty, status } }: { readonly cell: Cell }) {
  if (certainty !== null) return <Shape name={CERTAINTY_SHAPES[certainty]} />;
  return status === null ? null : <StatusShape status={status} />;
}

function wordOf({ basis, certainty, status }: Cell): string | null {
  if (basis !== null && certainty !== null) return supportWord(basis, certainty);
  return status === null ? null : STATUS_WORDS[status];
}
