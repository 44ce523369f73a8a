import type { ReactNode } from 'react';
import { useParameters } from '../routing/address.ts';
import { go } from '../routing/location.ts';
import { formatNumber } from './numbers.ts';

interface YesChoiceProps {
  /** Parameter of the address: `yes` or missing. */
  readonly name: string;
  readonly label: ReactNode;
  readonly count?: number;
}

/** Checkbox that is kept in the address. */
export function YesChoice({ name, label, count }: YesChoiceProps) {
  const { one, changed } = useParameters();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={one(name) === 'yes'}
        onChange={({ target }) => go(changed({ [name]: target.checked ? 'yes' : null }))}
      />
      <span>{label}</span>
      {count === undefined ? null : <span className="count">{formatNumber(count)}</span>}
    </label>
  );
}
