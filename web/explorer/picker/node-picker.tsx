import { Combobox, ComboboxLabel, ComboboxPopover, ComboboxProvider, useComboboxStore } from '@ariakit/react';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import type { NodeKind } from '../generated/graphql.ts';
import { Chip } from './chip.tsx';
import { Offered } from './offered.tsx';
import { rememberPicked } from './picked-names.ts';
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
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text.trim());
  const options = useOptions(kinds, asked, isOpen);
  // Enter takes the first that fits the text, never one that fitted fewer letters of it or that only begins alike.
  const isFirstOffered = options.isOfText && asked !== '' && asked === text.trim() && options.fitting?.length !== 0;
  const combobox = useComboboxStore({
    value: text,
    setValue(value) {
      setText(value);
      combobox.setActiveId(null);
    },
    open: isOpen,
    setOpen,
    resetValueOnHide: true,
  });
  const pick = (option: Option) => {
    rememberPicked(option.id, option.name);
    setText('');
    choose(isSingle ? [option.id] : [...new Set([...chosen, option.id])], option);
  };
  const takeOff = (id: string, isByKeyboard: boolean) => {
    choose(chosen.filter((other) => other !== id));
    // The chip takes the focus with it. A finger has none to lose, and would be shown the keyboard of the screen.
    if (isByKeyboard) input.current?.focus();
  };
  const onKeyDown = ({ key, repeat }: KeyboardEvent) => {
    const last = chosen.at(-1);
    // Who holds the key down empties the text and means no chip.
    if (key === 'Backspace' && !repeat && text === '' && last !== undefined) takeOff(last, true);
  };
  return (
    <div className="picker">
      <ComboboxProvider store={combobox}>
        <ComboboxLabel className="picker-label">{label}</ComboboxLabel>
        <div className="picker-field">
          {chosen.map((id) => (
            <Chip key={id} id={id} name={nameOf(id)} remove={(isByKeyboard) => takeOff(id, isByKeyboard)} />
          ))}
          <Combobox
            {...field}
            ref={input}
            // “always”: also where Enter came too early for it.
            autoSelect={isFirstOffered ? 'always' : false}
            onKeyDown={onKeyDown}
            className="picker-input"
            placeholder={chosen.length === 0 ? placeholder : ADDITION[isSingle ? 'single' : 'many']}
          />
        </div>
        <ComboboxPopover className="popover picker-popover" gutter={2} portal aria-label={label}>
          <Offered options={options} asked={asked} chosen={chosen} pick={pick} />
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}
