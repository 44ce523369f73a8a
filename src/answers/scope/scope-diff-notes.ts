import { isInForce } from '../../domain/certainty/in-force.ts';
import { nameById } from '../../loaders/snapshot.ts';
import { subjectWord } from '../words/subject-words.ts';
import type { Listed, ScopeDiff, ScopePoint, Unplaced } from './scope-diff.ts';

const WANT_OF_LIST = 'counts as named only there for want of a list, not because a source says so.';

interface ScopeDiffNote {
  readonly code: 'NOT_IN_FORCE' | 'NO_LIST' | 'FAMILIES_ONLY' | 'ENVIRONMENT_NOT_STATED';
  readonly sentence: string;
}

export async function notesOnDiff(
  from: ScopePoint,
  to: ScopePoint,
  { unplaced, listed }: ScopeDiff,
): Promise<ScopeDiffNote[]> {
  const notes = await Promise.all([
    notInForce(from),
    notInForce(to),
    unplaced.from.size > 0 ? null : unlisted(from, listed.from, listed.to !== 'NOTHING'),
    unplaced.to.size > 0 ? null : unlisted(to, listed.to, listed.from !== 'NOTHING'),
    listed.to === 'SERVICES' ? familiesOnly(from, listed.from) : null,
    listed.from === 'SERVICES' ? familiesOnly(to, listed.to) : null,
    placeless(from, unplaced.from),
    placeless(to, unplaced.to),
  ]);
  return notes.filter((note) => note !== null);
}

export function isCertificateInForce({ snapshot, certificateId, day }: ScopePoint): boolean {
  const certificate = snapshot.catalogue.find('Certificate', certificateId);
  return certificate !== null && isInForce(certificate, day);
}

/** Notes a certificate that is not in force; its entries are still compared. */
async function notInForce(point: ScopePoint): Promise<ScopeDiffNote | null> {
  if (isCertificateInForce(point)) return null;
  const sentence = `${await certificateThere(point)} is not in force: nothing is inherited through it then, even where both points agree.`;
  return { code: 'NOT_IN_FORCE', sentence };
}

/** Notes a point without entries: otherwise everything would seem added or removed. */
async function unlisted(point: ScopePoint, listed: Listed, isOtherListed: boolean): Promise<ScopeDiffNote | null> {
  if (listed !== 'NOTHING') return null;
  const there = `${await certificateThere(point)} has no list${await placeOf(point)}: no entry says what is in its scope.`;
  const sentence = isOtherListed ? `${there} What the other point names ${WANT_OF_LIST}` : there;
  return { code: 'NO_LIST', sentence };
}

async function familiesOnly(point: ScopePoint, listed: Listed): Promise<ScopeDiffNote | null> {
  if (listed !== 'FAMILIES') return null;
  const there = `${await certificateThere(point)} names families only${await placeOf(point)}, without a list of their services.`;
  return { code: 'FAMILIES_ONLY', sentence: `${there} What the other point lists of their services ${WANT_OF_LIST}` };
}

async function placeOf({ snapshot, environmentId }: ScopePoint): Promise<string> {
  return environmentId === null ? '' : ` in ${await nameById(snapshot, environmentId)}`;
}

async function placeless(point: ScopePoint, unplaced: Unplaced): Promise<ScopeDiffNote | null> {
  const { snapshot, environmentId } = point;
  const { size } = unplaced;
  if (size === 0 || environmentId === null) return null;
  const whom = `${size === 1 ? 'one' : size} ${subjectWord([...unplaced])}`;
  const sentence = `${await certificateThere(point)} names ${whom} without an environment. No source states whether ${await nameById(snapshot, environmentId)} is meant, so ${size === 1 ? 'it is' : 'they are'} not compared.`;
  return { code: 'ENVIRONMENT_NOT_STATED', sentence };
}

async function certificateThere({ day, snapshot, certificateId }: ScopePoint): Promise<string> {
  return `On ${day}, at revision ${snapshot.point.revision}, ${await nameById(snapshot, certificateId)}`;
}
