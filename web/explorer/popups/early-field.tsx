import { type InputHTMLAttributes, type RefObject, useLayoutEffect, useRef } from 'react';

/** State that a field hands over to the combobox that takes its place. */
export interface Early {
  text: string;
  hasFocus: boolean;
  /** True if it was pressed or clicked, which opens a list. */
  isPressed: boolean;
  /** True if Enter was pressed on its text. */
  isEntered: boolean;
}

export const UNTOUCHED: Early = { text: '', hasFocus: false, isPressed: false, isEntered: false };

interface EarlyFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly early: Early;
  /** Takes off what was picked last, by Backspace where nothing is typed. */
  readonly takeOffLast?: () => void;
}

/** Field of a combobox while the code of its list is still coming. */
export function EarlyField({ early, takeOffLast, ...attributes }: EarlyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = input.current;
    return () => {
      early.hasFocus = element !== null && document.activeElement === element;
    };
  }, [early]);
  return (
    <input
      {...attributes}
      ref={input}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={false}
      aria-haspopup="listbox"
      autoComplete="off"
      defaultValue={early.text}
      onInput={({ currentTarget }) => {
        early.text = currentTarget.value;
        early.isEntered = false;
      }}
      // The combobox may take its place before the button is let go, and no click comes.
      onPointerDown={() => {
        early.isPressed = true;
      }}
      onClick={() => {
        early.isPressed = true;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && !event.repeat && early.text === '') takeOffLast?.();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        early.isEntered = true;
      }}
    />
  );
}

/** Gives the combobox the focus that the field before it had. */
export function useEarlyFocus(input: RefObject<HTMLInputElement | null>, early: Early): void {
  useLayoutEffect(() => {
    if (early.hasFocus) input.current?.focus({ preventScroll: true });
    Object.assign(early, UNTOUCHED);
  }, [input, early]);
}
