import { firstByKey } from '../../../domain/grouping.ts';
import type { Named } from '../../fragments.ts';
import { type Element, filled, inLine, propertiesOf, sentencesOf, sourceLinks } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { isSure } from './inherited.ts';
import type { PlanCertificate, PlanHead, PlanRequirement } from './question.ts';

const TO_FILL = 'To be filled in.';
export const NAME_TO_FILL = 'System (name to be filled in)';

export function partyUuid({ id }: Named): string {
  return uuidOf('organization', id);
}

/** Returns the holders of the certificates, and the operator of the cloud. */
export function partiesOf({ certificates, environment }: PlanHead): Element[] {
  const known = [...certificates.map(({ certificate }) => certificate.holder), environment.operator];
  const organizations = firstByKey(
    known.flatMap((organization) => organization ?? []),
    ({ id }) => id,
  );
  return organizations.map((organization) => ({
    uuid: partyUuid(organization),
    type: 'organization',
    name: inLine(organization.name),
    props: propertiesOf([['id', organization.id]]),
  }));
}

export function characteristicsOf(name: string, systemUuid: string, description: string): Element {
  return {
    'system-ids': [{ 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: systemUuid }],
    'system-name': inLine(name),
    description,
    'system-information': {
      'information-types': [
        { title: TO_FILL, description: 'The types of information that the system holds: to be filled in.' },
      ],
    },
    status: { state: 'other', remarks: 'The graph knows nothing about the state of the system: to be filled in.' },
    'authorization-boundary': {
      description: 'To be filled in. The services of the cloud are outside of the boundary.',
    },
  };
}

/** Returns the services, the authorizations that the system leverages through them, and the system itself. */
export function implementationOf(
  head: PlanHead,
  requirements: readonly PlanRequirement[],
  systemUuid: string,
): Element {
  const { services, environment } = head;
  const rows = requirements.flatMap((requirement) => requirement.services.flatMap((service) => service.rows));
  const surelyGiving = new Set(rows.filter(isSure).map((row) => row.certificate.id));
  const reasons = head.certificates.map((certificate) => reasonAgainst(certificate, head, surelyGiving));
  const leveraged = head.certificates.filter((_certificate, position) => reasons[position] === null);
  const others = head.certificates.flatMap(({ certificate: { name } }, position) => {
    const reason = reasons[position] ?? null;
    return reason === null ? [] : `“${name}” is not among the leveraged authorizations: ${reason}.`;
  });
  return filled({
    'leveraged-authorizations': leveraged.map((certificate) => authorizationOf(certificate)),
    components: [
      {
        uuid: systemUuid,
        type: 'this-system',
        title: 'This system',
        description: 'The system that this plan is for.',
        status: { state: 'other', remarks: TO_FILL },
      },
      ...services.map((service) => componentOf(service, { head, leveraged, environment: environment.name })),
    ],
    remarks: sentencesOf(others),
  });
}

/** Returns the reason why a certificate is not listed as leveraged, or null if it is. */
function reasonAgainst(
  { certificate: { id, issuedOn, holder } }: PlanCertificate,
  { byService }: PlanHead,
  surelyGiving: ReadonlySet<string>,
): string | null {
  const isSurest = byService.some((result) => isSure(result) && result.certificates[0]?.id === id);
  if (!isSurest && !surelyGiving.has(id)) return 'what it gives the services is only possible';
  if (issuedOn === null) return 'no source states the day on which it was authorized, and OSCAL requires one';
  return holder === null ? 'no source states who holds it, and OSCAL requires a party' : null;
}

function authorizationOf({ certificate, customerKeeps, ...citing }: PlanCertificate): Element {
  const { id, name, number, level, holder, issuedOn, expiresOn } = certificate;
  return filled({
    uuid: uuidOf('leveraged-authorization', id),
    title: inLine(name),
    props: propertiesOf([
      ['id', id],
      ['leveraged-system-identifier', number],
      ['impact-level', level],
      ['last-day', expiresOn],
    ]),
    links: sourceLinks([citing, { sources: citing.scopeSources }]),
    'party-uuid': holder === null ? null : partyUuid(holder),
    'date-authorized': issuedOn,
    remarks: sentencesOf([
      expiresOn === null ? 'No source states when it ends.' : `It is in force up to and including ${expiresOn}.`,
      customerKeeps === null ? null : `What stays with the customer: ${customerKeeps}`,
    ]),
  });
}

export function componentOf(
  service: Named,
  { head, leveraged, environment }: { head: PlanHead; leveraged: readonly PlanCertificate[]; environment: string },
): Element {
  const given = head.byService.find((result) => result.service.id === service.id)?.certificates ?? [];
  const authorizations = leveraged.filter(({ certificate }) => given.some(({ id }) => id === certificate.id));
  return {
    uuid: uuidOf('service', service.id),
    type: 'service',
    title: inLine(service.name),
    description: `${inLine(service.name)} in ${inLine(environment)}.`,
    props: [
      { name: 'implementation-point', value: 'external' },
      ...authorizations.map(({ certificate }) => ({
        name: 'leveraged-authorization-uuid',
        value: uuidOf('leveraged-authorization', certificate.id),
      })),
      ...propertiesOf([['id', service.id]]),
    ],
    status: { state: 'other', remarks: 'The sources state what is in scope, not the state of operation.' },
  };
}
