import { isWithin } from '../../domain/days.ts';
import { kindOfId, sortedIds } from '../../domain/ids.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { ListedServices } from '../../store/service.ts';
import { namesById } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

interface ListedQuestion {
  readonly listed: ListedServices;
  /** Families of the filter; null: any. */
  readonly families: readonly string[] | null;
}

/** Notes what a list of services omits (families, entries without an environment), and why it is empty. */
export async function notesOnListedServices(
  snapshot: Snapshot,
  { listed, families }: ListedQuestion,
): Promise<InheritanceNote[]> {
  const { certificates, statuses, environments, members, day } = listed;
  if (certificates.length === 0) {
    return [noteOf('NO_CERTIFICATE', [], 'No certificate in the graph matches the filter, so it lists no services.')];
  }
  const given = new Set(certificates);
  const index = await snapshot.scopeIndex();
  const subjectsWhere = (isThere: (environmentId: string | null) => boolean) =>
    index.subjectsOf(
      ({ certificateId, status, environmentId, validFrom, validUntil }: ScopeClaim) =>
        given.has(certificateId) &&
        statuses.includes(status) &&
        isWithin(day, validFrom, validUntil) &&
        isThere(environmentId),
    );
  const isFamily = (id: string) => kindOfId(id) === 'ServiceFamily';
  const here = subjectsWhere(
    (environmentId) => environments === null || (environmentId !== null && environments.includes(environmentId)),
  );
  const named = here.filter((id) => isFamily(id) && (families?.includes(id) ?? true));
  const isListed = here.some((id) => !isFamily(id) && (members?.includes(id) ?? true));
  const unplaced =
    environments === null || environments.length === 0
      ? []
      : subjectsWhere((environmentId) => environmentId === null).filter((id) =>
          isFamily(id) ? (families?.includes(id) ?? true) : (members?.includes(id) ?? true),
        );
  return [
    await familiesNamed(snapshot, named),
    await environmentNotStated(snapshot, unplaced),
    isListed || named.length > 0 ? null : await nothingListed(snapshot, listed),
  ].filter((note) => note !== null);
}

async function familiesNamed(snapshot: Snapshot, ids: readonly string[]): Promise<InheritanceNote | null> {
  if (ids.length === 0) return null;
  const names = await namesById(snapshot, ids);
  const sentence =
    ids.length === 1
      ? `${names} is named as a family, without a list of its services. Ask which services belong to it.`
      : `${ids.length} families are named, without a list of their services: ${names}. Ask which services belong to them.`;
  return noteOf('FAMILY_NOT_EXPANDED', ids, sentence);
}

async function environmentNotStated(snapshot: Snapshot, ids: readonly string[]): Promise<InheritanceNote | null> {
  if (ids.length === 0) return null;
  const verb = ids.length === 1 ? 'is' : 'are';
  const sentence = `${await namesById(snapshot, ids)} ${verb} named without an environment, so it is unknown whether the requested one is meant.`;
  return noteOf('ENVIRONMENT_NOT_STATED', ids, sentence);
}

async function nothingListed(snapshot: Snapshot, { certificates, day }: ListedServices): Promise<InheritanceNote> {
  const ids = sortedIds(certificates);
  const sentence = `No entry valid on ${day} of ${await namesById(snapshot, ids, 'or')} fits the filter. That does not mean that nothing is in scope.`;
  return noteOf('NOTHING_IN_SCOPE', ids, sentence);
}

function noteOf(code: InheritanceNote['code'], nodeIds: readonly string[], sentence: string): InheritanceNote {
  return { code, count: nodeIds.length, sentence, nodeIds };
}
