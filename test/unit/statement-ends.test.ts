import { expect, it } from 'vitest';
import { MEMBERSHIP_KINDS, RELATION_KINDS, type StatementContent } from '../../src/domain/statements.ts';
import { endsOf } from '../../src/imports/plan/validation/ends.ts';
import { STATEMENT_ENDS } from '../../src/store/statement-ends.ts';

const CONTENTS = [
  ...['ScopeEntry', 'Responsibility', 'ClauseMapping', 'Leverage', 'Alias'].map((kind) => ({ kind, word: kind })),
  ...RELATION_KINDS.map((relation) => ({ kind: 'StandardRelation', relation, word: relation })),
  ...MEMBERSHIP_KINDS.map((membership) => ({ kind: 'Membership', membership, word: membership })),
];

it.each(CONTENTS)('The ends of $word that are validated are those that it is written with', (content) => {
  const validated = Object.keys(endsOf(content as unknown as StatementContent));
  const written = STATEMENT_ENDS[content.kind as StatementContent['kind']].map(({ property }) => property);
  expect(validated.toSorted()).toEqual(written.toSorted());
});
