import { memo } from 'react';
import { Link } from '../routing/link.tsx';
import { isText, type Mark, type Shape } from './scene.ts';
import { attributesOf } from './scene-svg.ts';

export function colourVariable(name: string): string {
  return `var(--${name})`;
}

interface SceneMarkProps {
  readonly mark: Mark;
  /** True for the one link that the Tab key reaches; arrow keys reach the others. */
  readonly isTabStop: boolean;
}

/** Shapes of a mark; a link if it leads somewhere. */
export const SceneMark = memo(function SceneMark({ mark, isTabStop }: SceneMarkProps) {
  const { shapes, title, id, isEdge, to } = mark;
  const named = title === undefined ? null : <title>{title}</title>;
  if (to === undefined) {
    return (
      <g data-mark={id} data-edge={isEdge}>
        {named}
        <Shapes shapes={shapes} />
      </g>
    );
  }
  // A mark with a text is named by its title, which may be longer; one without has nothing else.
  const isWritten = shapes.some((shape) => isText(shape) && shape.text.length > 1);
  return (
    <Link to={to} data-mark={id} aria-label={isWritten ? undefined : title} tabIndex={isTabStop ? 0 : -1}>
      {named}
      <Shapes shapes={shapes} />
    </Link>
  );
});

export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, place) => {
    const attributes = inReact(attributesOf(shape, colourVariable));
    const key = isText(shape) ? `${place} ${shape.text}` : `${place} ${shape.d}`;
    return isText(shape) ? (
      <text key={key} {...attributes}>
        {shape.text}
      </text>
    ) : (
      <path key={key} {...attributes} />
    );
  });
}

/** React's names of attributes. */
function inReact(attributes: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(\w)/gu, (_match, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
