import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import type { Side } from './points.ts';

export interface Sides {
  readonly from: string;
  readonly to: string;
}

/** Names both sides, such as `DoD IL2 · revision 1`; null if one is missing. */
export function useSides(): Sides | null {
  const { one } = useParameters();
  const from = one('from');
  const to = one('to') ?? from;
  const environments = [one('from-environment'), one('to-environment')];
  const nameOf = useNames([from, to, ...environments].filter((id) => id !== null));
  if (from === null || to === null) return null;
  const side = (certificate: string, name: Side) => {
    const environment = one(`${name}-environment`);
    const revision = one(`${name}-revision`);
    const parts = [
      nameOf(certificate),
      environment === null ? null : nameOf(environment),
      one(`${name}-day`),
      revision === null ? null : `revision ${revision}`,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
  return { from: side(from, 'from'), to: side(to, 'to') };
}
