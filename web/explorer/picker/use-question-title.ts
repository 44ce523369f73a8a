import { useParameters } from '../routing/address.ts';
import type { FilterField } from './filter-line.tsx';
import { useNames } from './use-names.ts';

/** `Key Vault · Azure · FedRAMP High`: what the fields of a page ask for, in a line; null where that is nothing yet. */
export function useQuestionTitle(fields: readonly FilterField[]): string | null {
  const { all } = useParameters();
  const ids = fields.flatMap(({ name }) => all(name));
  const nameOf = useNames(ids);
  return ids.length === 0 ? null : ids.map(nameOf).join(' · ');
}
