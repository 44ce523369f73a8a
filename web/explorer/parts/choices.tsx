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
}

/** Any of a few values, kept in the address; none chosen: all of them. */
export function Choices({ name, legend, choices }: ChoicesProps) {
  const { all, changed } = useParameters();
  const chosen = all(name);
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    go(changed({ [name]: next }));
  };
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value} className="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
          {count === undefined ? null : <span className="count">{formatNumber(count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
