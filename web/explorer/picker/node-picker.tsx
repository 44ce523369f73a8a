import { useId, useRef } from 'react';
import type { NodeKind } from '../generated/graphql.ts';
import { EarlyField, UNTOUCHED } from '../popups/early-field.tsx';
import { usePopups } from '../popups/later.ts';
import { Chip } from './chip.tsx';
import { rememberPicked } from './picked-names.ts';
import type { Option } from './use-options.ts';

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

/** Field to pick nodes, with a removable chip for each. */
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
  const ownId = useId();
  const early = useRef({ ...UNTOUCHED }).current;
  const { popups } = usePopups();
  const id = field?.id ?? ownId;
  const input = {
    id,
    className: 'picker-input',
    placeholder: chosen.length === 0 ? placeholder : ADDITION[isSingle ? 'single' : 'many'],
  };
  const pick = (option: Option) => {
    rememberPicked(option.id, option.name);
    choose(isSingle ? [option.id] : [...new Set([...chosen, option.id])], option);
  };
  const takeOff = (node: string, isByKeyboard: boolean) => {
    choose(chosen.filter((other) => other !== node));
    // Removing a chip loses the focus. Not after touch, which would open the on-screen keyboard.
    if (isByKeyboard) document.getElementById(id)?.focus();
  };
  const takeOffLast = () => {
    const last = chosen.at(-1);
    if (last !== undefined) takeOff(last, true);
  };
  return (
    <div className="picker">
      <label className="picker-label" htmlFor={id}>
        {label}
      </label>
      <div className="picker-field">
        {chosen.map((node) => (
          <Chip key={node} id={node} name={nameOf(node)} remove={(isByKeyboard) => takeOff(node, isByKeyboard)} />
        ))}
        {popups === null ? (
          <EarlyField {...input} {...{ early, takeOffLast }} />
        ) : (
          <popups.PickerCombobox {...{ early, label, kinds, chosen, input, pick, takeOffLast }} />
        )}
      </div>
    </div>
  );
}
