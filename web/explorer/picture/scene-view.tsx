import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { nearestTowards } from './directions.ts';
import { type Mark, rectangle, type Scene } from './scene.ts';
import { SceneMark } from './scene-marks.tsx';
import { useVisiblePart } from './use-visible-part.ts';

export interface SceneMoves {
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly fold: (id: string) => void;
}

interface SceneViewProps {
  readonly scene: Scene;
  readonly scale: number;
  readonly field: RefObject<HTMLDivElement | null>;
  readonly label: string;
  /** Id of the selected mark. */
  readonly selected: string | undefined;
  /** Actions of a picture whose marks are selected; without them marks are links. */
  readonly moves: SceneMoves | undefined;
  readonly nodes: number | undefined;
}

/** Picture in a field that scrolls; draws only what is in sight. */
export function SceneView({ scene, scale, field, label, selected, moves, nodes }: SceneViewProps) {
  const { box, marks } = scene;
  const part = useVisiblePart(field);
  const positions = useMemo(() => positionsOf(marks), [marks]);
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = focused !== null && positions.has(focused) ? focused : positions.keys().next().value;
  const [from, to] = [box.y + part.top / scale, box.y + part.bottom / scale];
  const inSight = marks.filter(({ box: { y, height } }) => y <= to && y + height >= from);
  const chosen = selected === undefined ? undefined : marks.find(({ id }) => id === selected);
  useInSight(field, chosen, { scene, scale });

  const onKeyDown = (event: KeyboardEvent) => {
    // Browser shortcuts, such as going back.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = selected ?? tabStop;
    const action = here === undefined ? null : actionOf(event.key, here);
    if (action === null) return;
    action();
    event.preventDefault();
  };
  const actionOf = (key: string, here: string): (() => void) | null => {
    const next = nearestTowards(key, positions, here);
    if (next !== null) return () => (moves === undefined ? focusMark(next) : moves.select(next));
    if (moves === undefined) return null;
    if (key === 'Enter') return () => moves.expand(here);
    return key === 'Backspace' ? () => moves.fold(here) : null;
  };
  const focusMark = (id: string) => {
    setFocused(id);
    const mark = marks.find((one) => one.id === id);
    if (field.current !== null && mark !== undefined) scrollTo(field.current, mark, { scene, scale });
    // Waits until the mark is drawn, which may have been out of sight.
    requestAnimationFrame(() =>
      field.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onClick = (event: MouseEvent) => {
    const id = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
    if (id === null || id === undefined) return;
    if (event.detail > 1) moves?.expand(id);
    else moves?.select(id);
  };
  // Walked with the keyboard, and scrolled.
  const walked = {
    role: moves === undefined ? 'group' : 'application',
    'aria-label': label,
    tabIndex: 0,
    onKeyDown,
    ...(moves === undefined ? {} : { onClick }),
  };
  return (
    <div ref={field} className="picture-field" data-nodes={nodes} {...walked}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the field has its name. */}
      <svg
        className="picture"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        width={box.width * scale}
        height={box.height * scale}
        role={moves === undefined ? undefined : 'presentation'}
      >
        {inSight.map((mark) => (
          <SceneMark key={mark.key} mark={mark} isTabStop={mark.id === tabStop} />
        ))}
        {chosen === undefined ? null : <path className="picture-selected" d={rectangle(widened(chosen), 6)} />}
      </svg>
    </div>
  );
}

function positionsOf(marks: readonly Mark[]) {
  return new Map(
    marks.flatMap(({ id, at, box: { x, y, width, height } }) =>
      id === undefined ? [] : [[id, at ?? { x: x + width / 2, y: y + height / 2 }] as const],
    ),
  );
}

function widened({ box: { x, y, width, height } }: Mark) {
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}

interface Shown {
  readonly scene: Scene;
  readonly scale: number;
}

/** Scrolls the field, not the page, to the selected mark. */
function useInSight(field: RefObject<HTMLDivElement | null>, mark: Mark | undefined, shown: Shown): void {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    if (mark !== undefined && field.current !== null) scrollTo(field.current, mark, latest.current);
  }, [field, mark]);
}

function scrollTo(field: HTMLElement, { box }: Mark, { scene, scale }: Shown): void {
  const left = (box.x - scene.box.x) * scale;
  const top = (box.y - scene.box.y) * scale;
  const right = left + box.width * scale;
  const bottom = top + box.height * scale;
  const isIn =
    left >= field.scrollLeft &&
    right <= field.scrollLeft + field.clientWidth &&
    top >= field.scrollTop &&
    bottom <= field.scrollTop + field.clientHeight;
  if (isIn) return;
  field.scrollTo((left + right - field.clientWidth) / 2, (top + bottom - field.clientHeight) / 2);
}
