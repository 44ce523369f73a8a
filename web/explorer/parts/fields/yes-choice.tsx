import type { ReactNode } from 'react';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';
import { Choice } from './choice.tsx';

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
    <Choice
      checked={one(name) === 'yes'}
      label={label}
      count={count}
      choose={(isOn) => go(changed({ [name]: isOn ? 'yes' : null }))}
    />
  );
}
