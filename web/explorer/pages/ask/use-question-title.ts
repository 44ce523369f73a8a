import { useNames } from '../../picker/use-names.ts';
import type { Parameters } from '../../routing/address.ts';

const PARTS = ['service', 'environment', 'standard', 'clause', 'certificate'];

/** `Key Vault · Azure · FedRAMP High`: what the page asks for, in a line. */
export function useQuestionTitle({ all }: Parameters): string {
  const ids = PARTS.flatMap((name) => all(name));
  const nameOf = useNames(ids);
  return ids.length === 0 ? 'Ask' : ids.map(nameOf).join(' · ');
}
