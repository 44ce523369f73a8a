import type { Catalogue } from './catalogue.ts';
import { ledOver } from './grounds.ts';
import type { Grant } from './inheritance.ts';

/** Whether the bounds of a grant are surely its own: one that not all tell may be another, since an unknown one is open. */
export interface StatedBounds {
  readonly from: boolean;
  readonly until: boolean;
}

/** All tell theirs: the certificate of the grant, those that it leads over, and its strongest entry. */
export function statedBounds(catalogue: Catalogue, { certificateId, grounds: [strongest] }: Grant): StatedBounds {
  const certificates = [certificateId, ...ledOver(strongest)].map((id) => catalogue.find('Certificate', id));
  const { validFrom, validUntil } = strongest.entry;
  return {
    from: validFrom !== null && certificates.every((one) => (one?.issuedOn ?? null) !== null),
    until: validUntil !== null && certificates.every((one) => (one?.expiresOn ?? null) !== null),
  };
}
