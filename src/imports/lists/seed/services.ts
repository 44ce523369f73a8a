import { entity, memberships } from './build-facts.ts';
import { anyNumberOf, optional, text, yesOrNo } from './columns.ts';
import { identifier, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const services = tableOf(
  {
    name: 'services',
    description: 'Services of a cloud, with the family where a source or its name tells it.',
    key: ['id'],
    columns: {
      id: identifier('Service', 'Its id.'),
      name: text('Its present name as the sources give it.'),
      family: optional(reference('ServiceFamily', 'The family that it belongs to.')),
      family_source: anyNumberOf(reference('Source', 'Who says that it belongs there. Empty: the row source.')),
      family_inferred: optional(
        yesOrNo('yes: concluded from its name, stated by nobody; what rests on it is POSSIBLE at most.'),
      ),
      source: sourceColumn,
    },
  },
  ({ values, at }, onIssue) => {
    const { id, name, family, family_source: familySource, family_inferred: inferred, source } = values;
    if (family === null && (familySource.length > 0 || inferred !== null)) {
      onIssue(at('family'), 'The row tells how its family is known, but names no family.');
      return [];
    }
    const sourceIds = familySource.length > 0 ? familySource : source;
    return [
      entity('Service', id, { properties: { name }, sourceIds: source, at: at() }),
      ...memberships('IN_FAMILY', id, {
        ...{ toIds: [family], sourceIds, at: at('family'), inferred: inferred ?? false },
        isOnlyOne: true,
      }),
    ];
  },
);
