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
  readonly placeholder: string;
  readonly isSingle?: boolean;
  /** Anchor for links to the field. */
  readonly field?: { readonly id: string };
  /** Also gets the option picked, if any. */
  readonly choose: (ids: readonly string[], picked?: Option) => void;
}

const ADDITION = { single: 'change …', many: 'add …' } as const;

/** Combobox for nodes, with a removable chip for each. */
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
  // Enter takes the first option only if it matches the current text, neither an earlier one nor a similar name.
  const isOfText = options.isOfText && asked === text.trim();
  const isFirstOffered = isOfText && asked !== '' && options.fitting?.length !== 0;
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
    // Removing a chip loses the focus. Not after touch, which would open the on-screen keyboard.
    if (isByKeyboard) input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, repeat } = event;
    const last = chosen.at(-1);
    // The list is still that of an earlier text, so that its second option may be marked as the first of the next one.
    if (key === 'ArrowDown' && text.trim() !== '' && !isOfText) event.preventDefault();
    // A held key only clears the text.
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
            // “always” selects it even if Enter was pressed too early.
            autoSelect={isFirstOffered ? 'always' : false}
            onKeyDown={onKeyDown}
            className="picker-input"
            placeholder={chosen.length === 0 ? placeholder : ADDITION[isSingle ? 'single' : 'many']}
          />
        </div>
        <ComboboxPopover className="popover picker-popover" gutter={2} fixed aria-label={label}>
          <Offered options={options} asked={asked} chosen={chosen} pick={pick} />
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}
