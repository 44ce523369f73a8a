import type { Certificate } from '../../domain/entities/certificate.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceFilter } from '../inheritance/filter.ts';
import { FEW, listed } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

/**
 * Describes authorizations for which no source lists a service: that they are authorized, at which level and since
 * when. Null unless this is true of every certificate that the notes name.
 */
export async function authorizedUnlisted(
  { catalogue, scopeIndex }: Snapshot,
  { environments }: InheritanceFilter,
  notes: readonly InheritanceNote[],
): Promise<AuthorizedWords | null> {
  const ids = notes.filter(({ code }) => code === 'NOTHING_IN_SCOPE').flatMap(({ nodeIds }) => nodeIds);
  const certificates = catalogue.findAll('Certificate', ids);
  if (certificates.length === 0 || certificates.length > FEW) return null;
  const entries = await scopeIndex();
  const isUnlisted = ({ id, status }: Certificate) => status === 'AUTHORIZED' && entries.entriesOf(id) === 0;
  const applies = ({ id }: Certificate) =>
    environments === null || catalogue.linkedFrom(id, 'APPLIES_IN').some((place) => environments.includes(place));
  if (!certificates.every((one) => isUnlisted(one) && applies(one))) return null;
  const [scope, their] = certificates.length === 1 ? ['its scope', 'its'] : ['their scopes', 'their'];
  const authorized = certificates.map(authorizationWords);
  return {
    long: `${authorized.map((words) => `${words}.`).join(' ')} No source lists the services in ${scope}, so it is unknown which services inherit requirements.`,
    short: `${listed(authorized, authorized.length)}; no source lists ${their} services.`,
  };
}

/** The facts in a few sentences, and in one. */
interface AuthorizedWords {
  readonly long: string;
  readonly short: string;
}

function authorizationWords({ name, level, issuedOn }: Certificate): string {
  const facts = [...(level === null ? [] : [level]), ...(issuedOn === null ? [] : [`since ${issuedOn}`])];
  return `“${name}” is authorized${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
