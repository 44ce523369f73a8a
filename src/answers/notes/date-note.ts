import type { Certificate } from '../../domain/entities/certificate.ts';
import { DAYS } from '../../domain/entities/property-claims.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { namesOf } from '../words/few-names.ts';
import { isOfAnotherPeriod } from '../words/in-force-words.ts';
import type { InheritanceNote } from './note.ts';

/** Notes certificates with an unknown bound. Includes leveraged certificates: a row ends with any of them. */
export function unknownDates({ catalogue }: Snapshot, groups: readonly ParticipationGroup[]): InheritanceNote {
  const behind = sortedIds(groups.flatMap(({ certificateId, over }) => [certificateId, ...over]));
  const certificates = catalogue.findAll('Certificate', behind);
  const withoutStart = certificates.filter(({ issuedOn }) => issuedOn === null);
  const withoutEnd = certificates.filter(({ expiresOn }) => expiresOn === null);
  const concerned = certificates.filter(({ issuedOn, expiresOn }) => issuedOn === null || expiresOn === null);
  const isTold = concerned.some((certificate) => DAYS.some((bound) => isOfAnotherPeriod(certificate, bound)));
  return {
    code: 'DATE_UNKNOWN',
    count: concerned.length,
    sentence: `No source states${isTold ? ' for the period that counts' : ''} ${openBounds(withoutStart, withoutEnd)}.`,
    nodeIds: concerned.map(({ id }) => id),
  };
}

/** States which bounds are unknown, and how they are treated. */
function openBounds(withoutStart: readonly Certificate[], withoutEnd: readonly Certificate[]): string {
  const verb = (verbs: string, concerned: readonly Certificate[]) =>
    concerned.length === 1 ? verbs : verbs.slice(0, -1);
  const treated = ({ length }: readonly Certificate[]) => `${length === 1 ? 'it is' : 'they are'} treated as in force`;
  const begins = `when ${namesOf(withoutStart)} ${verb('begins', withoutStart)}`;
  if (withoutEnd.length === 0) {
    return `${begins}; ${treated(withoutStart)} on every earlier day${ofEdition(withoutStart, ['editionFrom'])}`;
  }
  const ends = `when ${namesOf(withoutEnd)} ${verb('ends', withoutEnd)}`;
  if (withoutStart.length === 0) {
    return `${ends}; ${treated(withoutEnd)} on every later day${ofEdition(withoutEnd, ['editionUntil'])}`;
  }
  const areSame = withoutStart.length === withoutEnd.length && withoutStart.every((one) => withoutEnd.includes(one));
  if (!areSame) return `${begins} or ${ends}; these days are treated as open`;
  const days = ofEdition(withoutEnd, ['editionFrom', 'editionUntil']);
  return `${begins} or ${verb('ends', withoutEnd)}; ${treated(withoutEnd)} on every day${days}`;
}

/** Certificates are not in force before their edition was published, or after it has ended. */
function ofEdition(certificates: readonly Certificate[], bounds: readonly ('editionFrom' | 'editionUntil')[]): string {
  const isBounded = certificates.some((certificate) => bounds.some((bound) => certificate[bound] !== null));
  if (!isBounded) return '';
  return certificates.length === 1 ? ' of its edition' : ' of their editions';
}
