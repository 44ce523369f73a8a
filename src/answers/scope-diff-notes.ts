import { nameOf } from '../domain/entities.ts';
import { isInForce } from '../domain/in-force.ts';
import type { ScopeDiff, ScopePoint, Unplaced } from './scope-diff.ts';

/** What a reader of a comparison must know of its two points. */
export function notesOnDiff(from: ScopePoint, to: ScopePoint, { unplaced }: ScopeDiff): string[] {
  const notes = [from, to].map(notInForce);
  return [...notes, placeless(from, unplaced.from), placeless(to, unplaced.to)].filter((note) => note !== null);
}

export function isCertificateInForce({ snapshot, certificateId, day }: ScopePoint): boolean {
  const certificate = snapshot.catalogue.find('Certificate', certificateId);
  return certificate !== null && isInForce(certificate, day);
}

/** Entries are compared, and go on all the same. */
function notInForce(point: ScopePoint): string | null {
  if (isCertificateInForce(point)) return null;
  return `${pointWords(point)}, ${nameAt(point, point.certificateId)} is not in force: nothing is inherited through it there, also of what is alike.`;
}

function placeless(point: ScopePoint, { size }: Unplaced): string | null {
  if (size === 0 || point.environmentId === null) return null;
  const whom = size === 1 ? 'one subject' : `${size} subjects`;
  return `${pointWords(point)}, ${nameAt(point, point.certificateId)} names ${whom} without an environment: whether ${nameAt(point, point.environmentId)} is meant, no source says, and they are not compared.`;
}

function pointWords({ day, snapshot }: ScopePoint): string {
  return `On ${day}, at revision ${snapshot.point.revision}`;
}

function nameAt({ snapshot }: ScopePoint, id: string): string {
  const entity = snapshot.catalogue.entity(id);
  return entity === null ? id : nameOf(entity);
}
