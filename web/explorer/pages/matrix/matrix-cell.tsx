import type { ReactNode } from 'react';
import { verdictOf } from '../../../../src/domain/scope/verdict.ts';
import { VERDICT_WORDS } from '../../../../src/domain/scope/verdict-words.ts';
import { StatusShape, supportWord } from '../../marks/marked.tsx';
import { Shape } from '../../marks/shape.tsx';
import { STATUS_WORDS, VERDICTS } from '../../marks/words.ts';
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
  const mark = markOf(cell);
  if (mark === null) return <td />;
  const { basis, certainty } = cell;
  const note = [
    mark.word,
    basis === null || certainty === null ? null : supportWord(basis, certainty),
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
        <span className={mark.hue === null ? 'marked' : `marked verdict-${mark.hue}`}>
          {mark.shape}
          {mark.word}
        </span>
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

interface Mark {
  readonly word: string;
  readonly hue: string | null;
  readonly shape: ReactNode;
}

/** Verdict of a cell, or the status that sources state without one; null: nothing is known. */
function markOf({ basis, certainty, status }: Cell): Mark | null {
  if (basis !== null && certainty !== null) {
    const verdict = verdictOf({ basis, certainty });
    const { shape, hue } = VERDICTS[verdict];
    return { word: VERDICT_WORDS[verdict], hue, shape: <Shape name={shape} /> };
  }
  if (status === null) return null;
  const isOut = status === 'NOT_IN_SCOPE';
  const word = isOut ? VERDICT_WORDS.NOT_IN_SCOPE : STATUS_WORDS[status];
  return { word, hue: isOut ? 'out' : null, shape: <StatusShape status={status} /> };
}
