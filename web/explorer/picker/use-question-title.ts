import { useParameters } from '../routing/address.ts';
import type { FilterField } from './filter-line.tsx';
import { useNames } from './use-names.ts';

/** Returns `Key Vault · Azure · FedRAMP High` for the filter; null if it is empty. */
export function useQuestionTitle(fields: readonly FilterField[]): string | null {
  const { all } = useParameters();
  const ids = fields.flatMap(({ name }) => all(name));
  const nameOf = useNames(ids);
  return ids.length === 0 ? null : ids.map(nameOf).join(' · ');
}
