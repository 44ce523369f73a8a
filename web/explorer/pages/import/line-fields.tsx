import { type ReactNode, useEffect, useId, useState } from 'react';
import type { NodeKind } from '../../generated/graphql.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useImportDraft } from './import-draft.ts';
import { valueAt } from './recipe-lines.ts';
import type { RecipeLine } from './report.ts';
import { setLines } from './run-import.ts';

interface LineProps {
  readonly label: string;
  readonly path: RecipeLine['path'];
}

/** Hook for the value of a recipe line and its setter. */
export function useLine(path: RecipeLine['path']): readonly [string, (value: string) => void] {
  const value = valueAt(useImportDraft().recipe, path);
  return [
    typeof value === 'string' ? value : '',
    (text) => setLines([{ path, value: text === '' ? undefined : text }]),
  ];
}

/** Text field, committed on Enter or blur. */
export function TextLine({ label, path }: LineProps) {
  const id = useId();
  const [value, set] = useLine(path);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    if (text.trim() !== value) set(text.trim());
  };
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        type="text"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Labelled>
  );
}

export function DayLine({ label, path }: LineProps) {
  const id = useId();
  const [value, set] = useLine(path);
  return (
    <Labelled id={id} label={label}>
      <DayField id={id} day={value} isOptional choose={set} />
    </Labelled>
  );
}

interface ChoiceLineProps extends LineProps {
  /** Labels by value; '' removes the line. */
  readonly options: Readonly<Record<string, string>>;
}

export function ChoiceLine({ label, path, options }: ChoiceLineProps) {
  const id = useId();
  const [value, set] = useLine(path);
  return (
    <Labelled id={id} label={label}>
      <select id={id} value={value} onChange={({ target }) => set(target.value)}>
        {Object.entries(options).map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface NodeLineProps extends LineProps {
  /** Anchor for links from problems. */
  readonly id: string;
  readonly kind: NodeKind;
}

/** Node field; also accepts a name that the graph does not know. */
export function NodeLine({ id, label, path, kind }: NodeLineProps) {
  const [value, set] = useLine(path);
  const chosen = value === '' ? [] : [value];
  const nameOf = useNames(chosen.filter((each) => each.includes('/')));
  return (
    <NodePicker
      label={label}
      field={{ id }}
      kinds={[kind]}
      placeholder="as the list says"
      isSingle
      chosen={chosen}
      nameOf={nameOf}
      choose={([picked]) => set(picked ?? '')}
    />
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
