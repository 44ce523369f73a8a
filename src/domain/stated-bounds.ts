import type { Catalogue } from './catalogue.ts';
import type { Participation } from './inheritance.ts';
import { viaCertificates } from './supports.ts';

/** Whether the bounds of a participation are surely its own: one that not all tell may be another, since an unknown one is open. */
export interface StatedBounds {
  readonly from: boolean;
  readonly until: boolean;
}

/** All tell theirs: the certificate of the participation, those that it leads over, and its strongest entry. */
export function statedBounds(
  catalogue: Catalogue,
  { certificateId, supports: [strongest] }: Participation,
): StatedBounds {
  const certificates = [certificateId, ...viaCertificates(strongest)].map((id) => catalogue.find('Certificate', id));
  const { validFrom, validUntil } = strongest.entry;
  return {
    from: validFrom !== null && certificates.every((one) => (one?.issuedOn ?? null) !== null),
    until: validUntil !== null && certificates.every((one) => (one?.expiresOn ?? null) !== null),
  };
}
