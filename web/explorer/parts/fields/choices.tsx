import type { ReactNode } from 'react';
import { formatNumber } from '../../basics/numbers.ts';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly count?: number;
}

interface ChoicesProps {
  /** Parameter of the address. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  /** Hides the field if there is nothing to choose. */
  readonly isOptional?: boolean;
}

/** Choice of several values, kept in the address; none means all. */
export function Choices({ name, legend, choices, isOptional = false }: ChoicesProps) {
  const { all, changed } = useParameters();
  const chosen = all(name);
  if (choices.length <= 1 && chosen.length === 0 && isOptional) return null;
  // Values of the address that the answer lacks can still be removed.
  const withoutChoice: readonly Choice[] = chosen
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: value.toLowerCase().replaceAll('_', ' '), count: 0 }));
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    go(changed({ [name]: next }));
  };
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {[...choices, ...withoutChoice].map(({ value, label, count }) => (
        <label key={value} className="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
          {count === undefined ? null : <span className="count">{formatNumber(count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
