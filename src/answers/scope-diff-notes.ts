import { isInForce } from '../domain/in-force.ts';
import { nameById } from '../loaders/snapshot.ts';
import type { ScopeDiff, ScopePoint, Unplaced } from './scope-diff.ts';

export async function notesOnDiff(from: ScopePoint, to: ScopePoint, { unplaced }: ScopeDiff): Promise<string[]> {
  const notes = await Promise.all([
    notInForce(from),
    notInForce(to),
    placeless(from, unplaced.from),
    placeless(to, unplaced.to),
  ]);
  return notes.filter((note) => note !== null);
}

export function isCertificateInForce({ snapshot, certificateId, day }: ScopePoint): boolean {
  const certificate = snapshot.catalogue.find('Certificate', certificateId);
  return certificate !== null && isInForce(certificate, day);
}

/** Notes a certificate that is not in force; its entries are compared nevertheless. */
async function notInForce(point: ScopePoint): Promise<string | null> {
  if (isCertificateInForce(point)) return null;
  return `${await certificateThere(point)} is not in force: nothing is inherited through it then, even where both points agree.`;
}

async function placeless(point: ScopePoint, { size }: Unplaced): Promise<string | null> {
  const { snapshot, environmentId } = point;
  if (size === 0 || environmentId === null) return null;
  const whom = size === 1 ? 'one subject' : `${size} subjects`;
  return `${await certificateThere(point)} names ${whom} without an environment. No source states whether ${await nameById(snapshot, environmentId)} is meant, so ${size === 1 ? 'it is' : 'they are'} not compared.`;
}

async function certificateThere({ day, snapshot, certificateId }: ScopePoint): Promise<string> {
  return `On ${day}, at revision ${snapshot.point.revision}, ${await nameById(snapshot, certificateId)}`;
}
