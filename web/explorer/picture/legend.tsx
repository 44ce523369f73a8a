import type { LegendEntry } from './scene.ts';
import { Shapes } from './scene-marks.tsx';

export function PictureLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="picture-legend" aria-label="Key">
      {entries.map(({ shapes, word }) => (
        <li key={word}>
          <svg viewBox="0 0 28 14" aria-hidden="true">
            <Shapes shapes={shapes} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
