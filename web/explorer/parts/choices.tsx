import type { ReactNode } from 'react';
import { useParameters } from '../routing/address.ts';
import { go } from '../routing/location.ts';
import { formatNumber } from './numbers.ts';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly count?: number;
}

interface ChoicesProps {
  /** The parameter of the address that holds what is chosen. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  /** Not shown where there is no choice. */
  readonly isOptional?: boolean;
}

/** Any of a few values, kept in the address; none chosen: all of them. */
export function Choices({ name, legend, choices, isOptional = false }: ChoicesProps) {
  const { all, changed } = useParameters();
  const chosen = all(name);
  if (choices.length <= 1 && chosen.length === 0 && isOptional) return null;
  // The address may ask for what the answer has none of; it can be taken off all the same.
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
