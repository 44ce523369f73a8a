import { Shape, type ShapeName } from '../../marks/shape.tsx';

const MARKS: readonly (readonly [ShapeName, string])[] = [
  ['dot', 'stated'],
  ['half', 'possible: only a family is named, or no edition is stated'],
  ['diamond', 'derived: follows from what is stated, such as the only edition in force'],
  ['ring', 'certificates without a list of what is in scope'],
];

/** Key of the marks that the map has. */
export function KnownKey({ shapes }: { readonly shapes: ReadonlySet<ShapeName> }) {
  return (
    <ul className="legend quiet" aria-label="Key">
      {MARKS.filter(([shape]) => shapes.has(shape)).map(([shape, words]) => (
        <li key={shape}>
          <Shape name={shape} /> {words}
        </li>
      ))}
      <li>Empty: no source states anything.</li>
    </ul>
  );
}
