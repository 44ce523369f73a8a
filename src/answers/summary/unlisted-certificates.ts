import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { isInScope } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Cited } from '../facts/cited.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { namesOf } from '../words/few-names.ts';

interface Unlisted {
  /** Empty if there are no such certificates. */
  readonly sentence: string;
  readonly cited: Cited;
}

/** Names the certificates that apply in the only requested environment if no entry is in their scope. */
export function unlistedCertificates(
  { catalogue }: Snapshot,
  { certificates, filter: { environments, services, families } }: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): Unlisted {
  const [environmentId = null, ...others] = environments ?? [];
  const isAsked = environmentId !== null && others.length === 0 && services === null && families === null;
  const here = groups.filter((group) => group.environmentId === environmentId && isInScope(group));
  const listing = new Set(here.map(({ certificateId }) => certificateId));
  const applying = (isAsked ? [...certificates.keys()] : [])
    .filter((id) => !listing.has(id))
    .flatMap((id) => catalogue.membershipsFrom(id, 'APPLIES_IN').filter(({ toId }) => toId === environmentId));
  const ids = [...new Set(applying.map(({ fromId }) => fromId))];
  const [verb, scope] = ids.length === 1 ? ['applies', 'its scope'] : ['apply', 'their scopes'];
  const names = namesOf(catalogue.findAll('Certificate', ids));
  return {
    sentence:
      environmentId === null || ids.length === 0
        ? ''
        : `${names} ${verb} in ${catalogue.nameOf(environmentId)}, too; no entry in force places a service in ${scope} there.`,
    cited: { certainty: null, sourceIds: applying.flatMap(({ sourceIds }) => sourceIds) },
  };
}
