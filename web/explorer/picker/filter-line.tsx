import type { NodeKind } from '../generated/graphql.ts';
import { useParameters } from '../routing/address.ts';
import { go } from '../routing/location.ts';
import { NodePicker } from './node-picker.tsx';
import { useNames } from './use-names.ts';

export interface FilterField {
  /** Parameter of the address. */
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly NodeKind[];
  readonly placeholder: string;
  readonly isSingle?: boolean;
}

interface FilterLineProps {
  readonly fields: readonly FilterField[];
  /** Parameters to clear when the filter changes. */
  readonly resets?: readonly string[];
}

/** Filter as a line of chips, kept in the address. */
export function FilterLine({ fields, resets = [] }: FilterLineProps) {
  const { all, changed } = useParameters();
  const nameOf = useNames(fields.flatMap(({ name }) => all(name)));
  const cleared = Object.fromEntries(resets.map((name) => [name, null]));
  return fields.map(({ name, label, kinds, placeholder, isSingle = false }) => (
    <NodePicker
      key={name}
      label={label}
      kinds={kinds}
      placeholder={placeholder}
      isSingle={isSingle}
      chosen={all(name)}
      nameOf={nameOf}
      choose={(ids) => go(changed({ [name]: ids, ...cleared }))}
    />
  ));
}
