import type { ReactNode } from 'react';
import { formatNumber } from '../../basics/numbers.ts';

interface ChoiceProps {
  readonly checked: boolean;
  readonly label: ReactNode;
  readonly count?: number | undefined;
  readonly choose: (isOn: boolean) => void;
}

export function Choice({ checked, label, count, choose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={({ target }) => choose(target.checked)} />
      <span>{label}</span>
      {count === undefined ? null : <span className="count">{formatNumber(count)}</span>}
    </label>
  );
}
