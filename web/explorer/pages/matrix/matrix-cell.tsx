import { StatusShape, supportWord } from '../../marks/marked.tsx';
import { Shape } from '../../marks/shape.tsx';
import { CERTAINTY_SHAPES, STATUS_WORDS } from '../../marks/words.ts';
import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { Row } from './matrix-table.tsx';

type Cell = Row['cells'][number];

interface MatrixCellProps {
  readonly cell: Cell;
  readonly asked: Values;
  readonly about: string;
  /** Number of the condition's footnote; 0 without one. */
  readonly conditionNumber: number;
}

/** Cell with its mark, a tooltip, and a link to the rows behind it. */
export function MatrixCell({ cell, asked, about, conditionNumber }: MatrixCellProps) {
  const word = wordOf(cell);
  if (word === null) return <td />;
  const note = [
    word,
    cell.inferred ? 'concluded from its name' : null,
    cell.contradicted ? 'contradicted' : null,
    cell.condition,
    ...cell.otherStatuses.map((status) => `of another environment: ${STATUS_WORDS[status]}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  // The mark already shows that the certainty is POSSIBLE.
  const signs = [
    cell.basis === null && cell.inferred ? '?' : '',
    cell.contradicted ? '!' : '',
    cell.otherStatuses.length > 0 ? '≠' : '',
  ].join('');
  return (
    <td>
      <Link className="cell" to={addressOf('/ask', asked)} data-note={note} aria-label={`${about}: ${note}`}>
        <CellShape cell={cell} />
        {cell.condition === null ? null : (
          <sup aria-hidden="true">
            *<span className="condition-number">{conditionNumber}</span>
          </sup>
        )}
        {signs === '' ? null : <b aria-hidden="true">{signs}</b>}
      </Link>
    </td>
  );
}

function CellShape({ cell: { certainty, status } }: { readonly cell: Cell }) {
  if (certainty !== null) return <Shape name={CERTAINTY_SHAPES[certainty]} />;
  return status === null ? null : <StatusShape status={status} />;
}

function wordOf({ basis, certainty, status }: Cell): string | null {
  if (basis !== null && certainty !== null) return supportWord(basis, certainty);
  return status === null ? null : STATUS_WORDS[status];
}
