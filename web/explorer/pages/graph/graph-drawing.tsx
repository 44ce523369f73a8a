import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useMedia } from '../../parts/use-media.ts';
import { usePrinting } from '../../parts/use-printing.ts';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';
import { nearestTowards } from './directions.ts';
import { savePng, saveSvg } from './export-picture.ts';
import type { Picture } from './merge-views.ts';
import { isLayout, LAYOUTS, PictureView } from './picture-view.ts';
import { PrintedPicture } from './printed-picture.tsx';
import { useGraphMoves } from './use-graph-moves.ts';

interface GraphDrawingProps {
  readonly picture: Picture;
  readonly center: string;
  readonly selected: string;
  readonly children: ReactNode;
}

/** Interactive picture: click selects, double click expands, Backspace folds, arrow keys move. */
export function GraphDrawing({ picture, center, selected, children }: GraphDrawingProps) {
  const { one, changed } = useParameters();
  const moves = useGraphMoves(center);
  const field = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PictureView | null>(null);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isPrinting = usePrinting();
  const layout = one('layout');
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const latest = useRef(moves);
  latest.current = moves;

  useEffect(() => {
    if (field.current === null) return;
    const made = new PictureView(field.current, {
      select: (id) => latest.current.select(id),
      expand: (id) => latest.current.expand(id),
    });
    setView(made);
    return () => made.destroy();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when the scheme changes.
  useEffect(() => view?.paint(), [view, isDark]);
  useEffect(
    () => view?.show(picture, center, isLayout(layout) ? layout : 'closeness'),
    [view, picture, center, layout],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a node of the next picture may be the selected one.
  useEffect(() => view?.mark(selected), [view, selected, picture]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Browser shortcuts, such as going back.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = view === null ? null : nearestTowards(event.key, view.positions(), selected);
    if (event.key === 'Enter') moves.expand(selected);
    else if (event.key === 'Backspace') moves.fold(selected);
    else if (next !== null) moves.select(next);
    else return;
    event.preventDefault();
  };
  const onSavePng = () => {
    setUnsaved(null);
    if (view !== null) savePng(view, center).catch((error: Error) => setUnsaved(error.message));
  };
  return (
    <div className="graph-main">
      <div className="field-row graph-tools">
        <label>
          Layout{' '}
          <select
            value={isLayout(layout) ? layout : 'closeness'}
            onChange={({ target }) => go(changed({ layout: target.value }), { replace: true })}
          >
            {Object.entries(LAYOUTS).map(([name, word]) => (
              <option key={name} value={name}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => view?.fit()}>
          Fit
        </button>
        <button type="button" onClick={onSavePng}>
          Save as PNG
        </button>
        <button type="button" onClick={() => view !== null && saveSvg(view, picture, center)}>
          Save as SVG
        </button>
        <span className="quiet">Double click or Enter expands, Backspace folds, arrow keys move.</span>
        {children}
      </div>
      {unsaved === null ? null : <p role="alert">{unsaved}</p>}
      <div
        ref={field}
        className="graph-field"
        role="application"
        aria-label="Picture. Arrow keys move between nodes, Enter expands, Backspace folds. A list of the same follows."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the keyboard.
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-nodes={picture.nodes.length}
      />
      {isPrinting && view !== null ? <PrintedPicture view={view} picture={picture} /> : null}
    </div>
  );
}
