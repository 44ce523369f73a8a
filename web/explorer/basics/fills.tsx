/** Patterns of bars, once for all of them. */
export function Fills() {
  return (
    <svg className="unseen" aria-hidden="true">
      <defs>
        <pattern id="hatched" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" y1="0" x2="0" y2="3" />
        </pattern>
        <pattern id="barred" width="1.5" height="4" patternUnits="userSpaceOnUse">
          <line className="hatch" x1="0" y1="2" x2="1.5" y2="2" />
        </pattern>
      </defs>
    </svg>
  );
}
