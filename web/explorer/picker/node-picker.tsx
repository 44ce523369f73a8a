import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useDeferredValue, useState } from 'react';
import type { NodeKind } from '../generated/graphql.ts';
import { KindMark } from '../marks/kind-mark.tsx';
import { kindOfId } from '../marks/kinds.ts';
import { formatNumber } from '../parts/numbers.ts';
import { type Option, useOptions } from './use-options.ts';

interface NodePickerProps {
  readonly label: string;
  readonly kinds: readonly NodeKind[];
  readonly chosen: readonly string[];
  readonly nameOf: (id: string) => string;
  /** What the field says where nothing is chosen. */
  readonly placeholder: string;
  readonly isSingle?: boolean;
  /** Where others lead to the field. */
  readonly field?: { readonly id: string };
  /** Told also what was picked just now, where something was. */
  readonly choose: (ids: readonly string[], picked?: Option) => void;
}

const ADDITION = { single: 'change …', many: 'add …' } as const;

/** Nodes as chips: typed to be found, and taken off again one by one. */
export function NodePicker({
  label,
  kinds,
  chosen,
  nameOf,
  placeholder,
  isSingle = false,
  field,
  choose,
}: NodePickerProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useDeferredValue(text.trim());
  const { fitting, total, nearest, failure } = useOptions(kinds, asked, isOpen);
  const pick = (option: Option) => {
    setText('');
    choose(isSingle ? [option.id] : [...new Set([...chosen, option.id])], option);
  };
  const items = (options: readonly Option[]) =>
    options.map((option) => (
      <ComboboxItem
        key={option.id}
        className="found"
        focusOnHover
        hideOnClick
        setValueOnClick={false}
        onClick={() => pick(option)}
        aria-selected={chosen.includes(option.id)}
      >
        <KindMark kind={option.kind} />
        <span>{option.name}</span>
        <span className="quiet id">{option.id}</span>
      </ComboboxItem>
    ));
  return (
    <div className="picker">
      <ComboboxProvider value={text} setValue={setText} open={isOpen} setOpen={setOpen} resetValueOnHide>
        <ComboboxLabel className="picker-label">{label}</ComboboxLabel>
        <div className="picker-field">
          {chosen.map((id) => (
            <Chip key={id} id={id} name={nameOf(id)} remove={() => choose(chosen.filter((other) => other !== id))} />
          ))}
          <Combobox
            {...field}
            className="picker-input"
            placeholder={chosen.length === 0 ? placeholder : ADDITION[isSingle ? 'single' : 'many']}
          />
        </div>
        <ComboboxPopover className="popover picker-popover" gutter={2} portal aria-label={label}>
          {failure === null ? null : <p className="found-none">{failure.message}</p>}
          {fitting === null && failure === null ? <p className="quiet found-none">…</p> : null}
          {fitting?.length === 0 ? (
            <p className="quiet found-none">
              {asked === '' ? 'Type to find one.' : `Nothing is called “${asked}”.`}
              {nearest.length === 0 ? null : ' What begins alike:'}
            </p>
          ) : null}
          {items(fitting ?? [])}
          {fitting !== null && fitting.length < total ? (
            <p className="quiet found-none">
              The first {formatNumber(fitting.length)} of {formatNumber(total)}; type more letters.
            </p>
          ) : null}
          {fitting?.length === 0 ? items(nearest) : null}
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}

interface ChipProps {
  readonly id: string;
  readonly name: string;
  readonly remove: () => void;
}

function Chip({ id, name, remove }: ChipProps) {
  const kind = kindOfId(id);
  return (
    <span className="chip">
      {kind === null ? null : <KindMark kind={kind.kind} />}
      {name}
      <button type="button" className="chip-remove" onClick={remove}>
        <span className="unseen">Take off {name}</span>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
