import { Combobox, ComboboxPopover, ComboboxProvider, useComboboxStore } from '@ariakit/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { usePaused } from '../basics/use-paused.ts';
import type { NodeKind } from '../generated/graphql.ts';
import { type Early, useEarlyFocus } from '../popups/early-field.tsx';
import { Offered } from './offered.tsx';
import { type Option, useOptions } from './use-options.ts';

interface PickerComboboxProps {
  readonly early: Early;
  readonly label: string;
  readonly kinds: readonly NodeKind[];
  readonly chosen: readonly string[];
  /** Attributes of the field. */
  readonly input: { readonly id: string; readonly className: string; readonly placeholder: string };
  readonly pick: (option: Option) => void;
  readonly takeOffLast: () => void;
}

/** Field and list of a picker. */
export function PickerCombobox({ early, label, kinds, chosen, input, pick, takeOffLast }: PickerComboboxProps) {
  const [text, setText] = useState(early.text);
  const [isOpen, setOpen] = useState(early.text !== '' || early.isPressed);
  const [isWaiting, setWaiting] = useState(early.isEntered && early.text.trim() !== '');
  const field = useRef<HTMLInputElement>(null);
  useEarlyFocus(field, early);
  const asked = usePaused(text.trim());
  const options = useOptions(kinds, asked, isOpen);
  // Enter takes the first option only if it matches the current text, neither an earlier one nor a similar name.
  const isOfText = options.isOfText && asked === text.trim();
  const first = isOfText && asked !== '' ? options.fitting?.[0] : undefined;
  const combobox = useComboboxStore({
    value: text,
    setValue(value) {
      setText(value);
      setWaiting(false);
      combobox.setActiveId(null);
    },
    open: isOpen,
    setOpen,
    resetValueOnHide: true,
  });
  const take = (option: Option) => {
    setText('');
    setWaiting(false);
    pick(option);
  };
  useEffect(() => {
    if (!isWaiting || first === undefined) return;
    setOpen(false);
    take(first);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, repeat, currentTarget } = event;
    // The list is still that of an earlier text, so that its second option may be marked as the first of the next one.
    if (key === 'ArrowDown' && text.trim() !== '' && !isOfText) event.preventDefault();
    // The first option is marked by typing only, and the text may be from before there was a list.
    if (key === 'Enter' && text.trim() !== '' && combobox.getState().activeId == null) setWaiting(true);
    // A held key only clears the text, of which the list hears a moment later.
    if (key === 'Backspace' && !repeat && currentTarget.value === '') takeOffLast();
  };
  return (
    <ComboboxProvider store={combobox}>
      <Combobox
        {...input}
        ref={field}
        // “always” selects it even if Enter was pressed too early.
        autoSelect={first === undefined ? false : 'always'}
        onKeyDown={onKeyDown}
      />
      <ComboboxPopover className="popover picker-popover" gutter={2} fixed aria-label={label}>
        <Offered options={options} asked={asked} chosen={chosen} pick={take} />
      </ComboboxPopover>
    </ComboboxProvider>
  );
}
