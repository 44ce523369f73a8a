import type { Row } from './matrix-table.tsx';

type Cell = Row['cells'][number];

const SIGNS: readonly (readonly [sign: string, meaning: string, has: (cell: Cell) => boolean])[] = [
  ['∴', 'concluded, not stated', ({ basis, inferred }) => basis === null && inferred],
  ['!', 'contradicted', ({ contradicted }) => contradicted],
  ['≠', 'differs in another environment', ({ otherStatuses }) => otherStatuses.length > 0],
  ['*', 'under a condition', ({ condition }) => condition !== null],
];

/** Meanings of the signs in the cells of some rows; their marks have words of their own. */
export function Legend({ rows }: { readonly rows: readonly Row[] }) {
  const found = SIGNS.filter(([, , has]) => rows.some(({ cells }) => cells.some(has)));
  return (
    <ul className="legend" aria-label="Marks">
      <li className="quiet">Empty: no source states anything.</li>
      {found.map(([sign, meaning]) => (
        <li key={sign} className="marked quiet">
          <b aria-hidden="true">{sign}</b> {meaning}
        </li>
      ))}
    </ul>
  );
}
