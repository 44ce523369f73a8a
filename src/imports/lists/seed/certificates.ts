import { entity, memberships } from './build-facts.ts';
import { anyNumberOf, day, optional, text } from './columns.ts';
import { identifier, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const certificates = tableOf(
  {
    name: 'certificates',
    description: 'Certificates, attestations and authorizations.',
    key: ['id'],
    columns: {
      id: identifier('Certificate', 'Its id.'),
      name: text('What the source calls it.'),
      standard: reference('Standard', 'What it certifies. Cited without edition: the row of that name.'),
      standard_as_stated: optional(text('The standard in the words of the source.')),
      environments: anyNumberOf(reference('Environment', 'Where it applies, as the source says.')),
      holder: optional(reference('Organization', 'Who holds it.')),
      issuer_or_assessor: optional(reference('Organization', 'Who issued it or assessed for it; the note tells more.')),
      number: optional(text('Its number.')),
      issued_on: optional(day('The day that it was issued.')),
      expires_on: optional(day('The last day that it is in force.')),
      customer_keeps: optional(text('What it leaves to the customer, as its source says.')),
      source: sourceColumn,
      note: optional(text('What else a reader must know.')),
    },
  },
  ({ values, at }) => {
    const { id, name, number, note, source } = values;
    const properties = {
      name,
      number,
      issuedOn: values.issued_on,
      expiresOn: values.expires_on,
      standardAsStated: values.standard_as_stated,
      customerKeeps: values.customer_keeps,
      note,
    };
    const said = { sourceIds: source };
    return [
      entity('Certificate', id, { properties, sourceIds: source, at: at() }),
      ...memberships('CERTIFIES', id, { ...said, toIds: [values.standard], at: at('standard') }),
      ...memberships('APPLIES_IN', id, { ...said, toIds: values.environments, at: at('environments') }),
      ...memberships('HELD_BY', id, { ...said, toIds: [values.holder], at: at('holder') }),
      ...memberships('ISSUED_BY', id, {
        ...said,
        toIds: [values.issuer_or_assessor],
        at: at('issuer_or_assessor'),
      }),
    ];
  },
);
