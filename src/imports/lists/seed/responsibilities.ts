import { clauseIdOf } from '../../../domain/ids.ts';
import { STATED_RESPONSIBILITIES } from '../../../domain/statements.ts';
import { statement } from './build-facts.ts';
import { count, oneOf, optional } from './columns.ts';
import { clauseNumber, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const responsibilities = tableOf(
  {
    name: 'responsibilities',
    description: 'Who must do what a clause asks for, in an environment. A clause without a row is unknown.',
    key: ['standard', 'clause', 'environment', 'certificate', 'source'],
    columns: {
      standard: reference('Standard', 'The standard of the clause.'),
      clause: clauseNumber('Number of the clause.'),
      environment: reference('Environment', 'Where.'),
      certificate: optional(reference('Certificate', 'Through which certificate. Empty: any.')),
      responsibility: oneOf(
        STATED_RESPONSIBILITIES,
        'PROVIDER: nothing is left; PROVIDER_PART: the provider does parts, of the rest nothing is said; SHARED; CUSTOMER.',
      ),
      provider_parts: optional(count('How many parts the provider says that it manages.')),
      customer_parts: optional(count('How many parts the source gives to the customer.')),
      source: sourceColumn,
    },
  },
  ({ values, at }) => {
    const content = {
      kind: 'Responsibility',
      clauseId: clauseIdOf(values.standard, values.clause),
      environmentId: values.environment,
      certificateId: values.certificate,
      responsibility: values.responsibility,
      providerParts: values.provider_parts,
      customerParts: values.customer_parts,
    } as const;
    return [statement(content, values.source, at())];
  },
);
