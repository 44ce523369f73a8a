export type ShapeName = 'dot' | 'tick' | 'half' | 'diamond' | 'bar' | 'ring' | 'links' | 'parts';

/** Shape with a meaning; decorative, since its word is beside it. */
export function Shape({ name, letter }: { readonly name: ShapeName; readonly letter?: string }) {
  return (
    <svg className={`mark shape shape-${name}`} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[name]}
      {letter === undefined ? null : (
        <text x="6" y="8.6" textAnchor="middle">
          {letter}
        </text>
      )}
    </svg>
  );
}

const SHAPES = {
  dot: <circle cx="6" cy="6" r="4.5" />,
  tick: <path className="outline" d="M1.5 6.5 4.5 9.5 10.5 2.5" />,
  half: (
    <>
      <circle className="outline" cx="6" cy="6" r="4.25" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" />
    </>
  ),
  diamond: <path className="outline" d="M6 1.2 10.8 6 6 10.8 1.2 6z" />,
  bar: <rect x="1" y="4.5" width="10" height="3" />,
  ring: <circle className="outline" cx="6" cy="6" r="5" />,
  links: (
    <>
      <circle className="outline" cx="4.2" cy="6" r="3.2" />
      <circle className="outline" cx="7.8" cy="6" r="3.2" />
    </>
  ),
  parts: (
    <>
      <rect className="outline" x="1.5" y="1.5" width="9" height="9" />
      <path d="M1.5 10.5v-9l9 9z" />
    </>
  ),
} satisfies Record<ShapeName, React.JSX.Element>;
