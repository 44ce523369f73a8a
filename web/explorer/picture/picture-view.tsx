import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { saveFile } from '../basics/save-file.ts';
import { usePrinting } from '../basics/use-printing.ts';
import { useAsOf } from '../routing/as-of.ts';
import { framed } from './framed-scene.ts';
import { PictureLegend } from './legend.tsx';
import { pngOf } from './picture-png.ts';
import { PrintedScene } from './printed-scene.tsx';
import type { Scene } from './scene.ts';
import { svgOf } from './scene-svg.ts';
import { type SceneMoves, SceneView } from './scene-view.tsx';

interface PictureViewProps {
  readonly scene: Scene;
  readonly title: string;
  /** File name without day, revision and ending. */
  readonly fileName: string;
  /** Name of the field, with how it is walked. */
  readonly label: string;
  readonly remarks?: readonly string[];
  readonly selected?: string;
  readonly moves?: SceneMoves;
  readonly nodes?: number;
  /** Smallest scale that it begins with. */
  readonly least?: number;
  readonly children?: ReactNode;
}

const LEAST_SCALE = 0.25;
const MOST_SCALE = 3;
const STEP = 1.25;
/** Smallest scale that a picture begins with unless told otherwise, so that its text is legible. */
const LEGIBLE = 0.75;

/** Picture with zoom, full screen, key, and ways to save and print it with title, day and revision. */
export function PictureView(props: PictureViewProps) {
  const { scene, title, fileName, label, remarks = [], selected, moves, nodes, least = LEGIBLE, children } = props;
  const { day, revision } = useAsOf();
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const [scale, setScale] = useState(1);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const { width, height } = scene.box;
  const fitIn = (smallest: number) => {
    if (field.current === null) return;
    const { clientWidth, clientHeight } = field.current;
    // The field grows with a low picture, so that its own height is no bound.
    const wanted = Math.min((clientWidth - 2) / width, smallest > LEAST_SCALE ? 1 : (clientHeight - 2) / height, 1.25);
    setScale(Math.min(Math.max(wanted, smallest), MOST_SCALE));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: fits a picture of another width.
  useLayoutEffect(() => fitIn(least), [width]);

  const saved = () => framed(scene, { title, day, revision, remarks, address: window.location.href });
  const name = `${fileName}-${day}-revision-${revision}`;
  const saveSvg = () => saveFile(new Blob([svgOf(saved(), colourOf)], { type: 'image/svg+xml' }), `${name}.svg`);
  const savePng = () => {
    setUnsaved(null);
    const sheet = saved();
    pngOf(svgOf(sheet, colourOf), sheet.box).then(
      (png) => saveFile(png, `${name}.png`),
      (error: Error) => setUnsaved(error.message),
    );
  };
  const zoom = (factor: number) => setScale((before) => Math.min(Math.max(before * factor, LEAST_SCALE), MOST_SCALE));
  const turnFullScreen = () =>
    document.fullscreenElement === null ? whole.current?.requestFullscreen() : document.exitFullscreen();
  return (
    <div ref={whole} className="picture-whole">
      <div className="field-row picture-tools">
        <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / STEP)}>
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => zoom(STEP)}>
          +
        </button>
        <button type="button" onClick={() => fitIn(LEAST_SCALE)}>
          Fit
        </button>
        <button type="button" onClick={() => void turnFullScreen()}>
          Full screen
        </button>
        <button type="button" onClick={savePng}>
          Save as PNG
        </button>
        <button type="button" onClick={saveSvg}>
          Save as SVG
        </button>
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
        {children}
      </div>
      {unsaved === null ? null : <p role="alert">{unsaved}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="quiet picture-remark">
          {remark}
        </p>
      ))}
      <SceneView {...{ scene, scale, field, label, selected, moves, nodes }} />
      <PictureLegend entries={scene.legend} />
      {isPrinting ? <PrintedScene scene={saved()} /> : null}
    </div>
  );
}

/** Returns a colour of the current theme. */
function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
