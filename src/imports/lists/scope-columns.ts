import { EXTENTS } from '../../domain/statements.ts';
import { day, names, oneOf, services, status, text, verbatim } from '../map/columns.ts';

export const SCOPE_COLUMNS = {
  service: services({
    description: 'Service that the row is about, or several, one a line.',
    labels: [
      ...['service', 'services', 'service name', 'cloud service', 'cloud service offering', 'service offering'],
      ...['offering', 'offerings', 'offering name', 'product', 'products', 'product name', 'subject', 'workload'],
      ...['workloads', 'cso', 'cso name'],
    ],
    weak: ['name'],
    hints: [
      ...['service', 'services', 'offering', 'product', 'products', 'dienst', 'dienste', 'produkt', 'produkte'],
      ...['produit', 'produits', 'servicio', 'servicios', 'producto', 'productos', 'serviço', 'serviços', 'produto'],
      ...['produtos'],
    ],
    never: [
      ...['company', 'companies', 'csp', 'csps', 'organisation', 'organisations', 'organization', 'organizations'],
      ...['provider', 'providers', 'supplier', 'suppliers', 'vendor', 'vendors', 'model', 'models'],
    ],
  }),
  family: text({
    description: 'Family of the service; where the row names no service, the family that is listed.',
    labels: ['family', 'service family', 'product family', 'family name'],
  }),
  extent: oneOf(EXTENTS, { description: 'How much of a family is listed.', labels: ['extent'] }),
  status: status({
    description: 'What the row says of scope.',
    labels: [
      ...['status', 'scope status', 'in scope', 'in audit scope', 'audit scope', 'audit status'],
      ...['authorization status', 'authorisation status'],
    ],
    weak: ['scope'],
  }),
  certificate: names({
    description: 'Certificate or programme under which the service is listed, or several, one a line.',
    labels: ['certificate', 'certificates', 'certificate name', 'certificate number'],
    weak: [
      ...['certification', 'certifications', 'programme', 'programmes', 'program', 'programs', 'compliance programme'],
      ...['compliance programmes', 'compliance program', 'compliance programs', 'compliance offering', 'attestation'],
      ...['authorization', 'authorisation', 'standard', 'standards', 'framework', 'frameworks', 'scheme'],
    ],
  }),
  environment: names({
    description: 'Environment, cloud or region in which it is listed, or several, one a line.',
    labels: ['environment', 'environments', 'cloud environment'],
    weak: ['cloud', 'clouds', 'partition', 'region', 'regions'],
  }),
  from: day({
    description: 'First day on which the row holds.',
    labels: [
      ...['from', 'valid from', 'effective', 'effective from', 'effective date', 'since', 'in scope since', 'start'],
      ...['start date', 'authorized on', 'authorised on', 'authorization date', 'authorisation date'],
      ...['date authorized', 'date authorised', 'in scope from', 'added', 'date added'],
    ],
  }),
  until: day({
    description: 'First day on which the row no longer holds.',
    labels: ['until', 'to', 'end', 'end date'],
  }),
  expires: day({
    description: 'Last day on which the row holds.',
    labels: [
      ...['expires', 'expiry', 'expires on', 'expiry date', 'expiration', 'expiration date', 'valid through'],
      ...['valid until', 'valid to'],
    ],
  }),
  note: verbatim({
    description: 'Condition or note of the row, verbatim.',
    labels: ['condition', 'conditions'],
    weak: [
      ...['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'limitation', 'limitations', 'restriction'],
      ...['restrictions'],
    ],
  }),
};
export type ScopeCells = typeof SCOPE_COLUMNS;
