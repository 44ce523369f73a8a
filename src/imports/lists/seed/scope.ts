import { EXTENTS, SCOPE_STATUSES } from '../../../domain/statements.ts';
import { statement } from './build-facts.ts';
import { day, oneOf, optional, text } from './columns.ts';
import { anyOf, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const scope = tableOf(
  {
    name: 'scope',
    description: 'What a source lists under a certificate. What is not listed is unknown, not out of scope.',
    key: ['certificate', 'subject', 'environment', 'valid_from', 'source'],
    columns: {
      certificate: reference('Certificate', 'The certificate.'),
      subject: anyOf(['Service', 'ServiceFamily'], 'The service or the family that is listed, with its prefix.'),
      environment: optional(
        reference('Environment', 'Where. Empty: the source does not say; a certificate with one environment gives it.'),
      ),
      status: oneOf(SCOPE_STATUSES, 'What the source says of it.'),
      extent: optional(oneOf(EXTENTS, 'For a family: all of it, or what is selected. Empty: not said.')),
      valid_from: optional(day('The first day that it holds.')),
      valid_until: optional(day('The day that it no longer holds.')),
      condition: optional(text('The footnote of the entry, verbatim; … where words are left out.')),
      source: sourceColumn,
    },
  },
  ({ values, at }) => {
    const content = {
      kind: 'ScopeEntry',
      certificateId: values.certificate,
      subjectId: values.subject,
      environmentId: values.environment,
      status: values.status,
      extent: values.extent,
      validFrom: values.valid_from,
      validUntil: values.valid_until,
      condition: values.condition,
    } as const;
    return [statement(content, values.source, at())];
  },
);
