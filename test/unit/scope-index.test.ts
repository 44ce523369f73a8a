import { expect, it } from 'vitest';
import { type IndexedGroup, ScopeIndex } from '../../src/domain/scope/scope-index.ts';
import type { ScopeEntry } from '../../src/domain/statements/statements.ts';

const SAID: IndexedGroup['said'] = {
  certificateId: 'certificate/p',
  environmentId: 'environment/x',
  standardId: null,
  status: 'IN_SCOPE',
  extent: null,
  validFrom: null,
  validUntil: null,
  condition: null,
  environmentInferred: false,
  sourceIds: ['source/one'],
};
const GROUPS: readonly IndexedGroup[] = [
  { said: SAID, subjectIds: ['service/b', 'service/a'] },
  { said: { ...SAID, status: 'PLANNED' }, subjectIds: ['service/b'] },
  { said: { ...SAID, certificateId: 'certificate/o' }, subjectIds: ['service/c'] },
  { said: { ...SAID, environmentId: null }, subjectIds: ['service/a'] },
];

function entry(group: IndexedGroup['said'], subjectId: string): ScopeEntry {
  const stated = {
    id: `entry/${subjectId}`,
    importId: 'import/1',
    fromRevision: 1,
    revision: 1,
    environmentTaken: false,
  };
  return { kind: 'ScopeEntry', subjectId, ...stated, ...group };
}

/** Everything that a scope index returns. */
function toldBy(scopeIndex: ScopeIndex) {
  const claimsOf = scopeIndex.claimsOf(() => true);
  return { claims: scopeIndex.claims, about: scopeIndex.subjectIds.map((id) => [id, [...claimsOf(id)]]) };
}

it('The index of a revision is the same for any order of groups from the engine', () => {
  expect(toldBy(new ScopeIndex(GROUPS.toReversed()))).toEqual(toldBy(new ScopeIndex(GROUPS)));
});

it('An index updated with closed and opened entries equals one built from the result', () => {
  const scopeIndex = new ScopeIndex(GROUPS);
  const changed = scopeIndex.changed({
    closed: [entry(SAID, 'service/a'), entry({ ...SAID, status: 'PLANNED' }, 'service/b')],
    opened: [entry(SAID, 'service/d'), entry({ ...SAID, condition: 'Later' }, 'service/a')],
  });
  const [first, , ...others] = GROUPS as [IndexedGroup, IndexedGroup, ...IndexedGroup[]];
  const wanted = new ScopeIndex([
    { ...first, subjectIds: ['service/b', 'service/d'] },
    { said: { ...SAID, condition: 'Later' }, subjectIds: ['service/a'] },
    ...others,
  ]);
  expect(toldBy(changed)).toEqual(toldBy(wanted));
});

it('An index returns only matching claims, by certificate', () => {
  const scopeIndex = new ScopeIndex(GROUPS);
  const inScope = ({ status }: { readonly status: string }) => status === 'IN_SCOPE';
  expect([...scopeIndex.claimsOf(inScope)('service/b')].map(([id, claims]) => [id, claims.length])).toEqual([
    ['certificate/p', 1],
  ]);
  expect(scopeIndex.claimsOf(inScope)('service/unknown').size).toBe(0);
  expect(scopeIndex.subjectsOf(({ certificateId }) => certificateId === 'certificate/p')).toEqual([
    'service/a',
    'service/b',
  ]);
  expect(scopeIndex.environmentsOf(inScope).toSorted()).toEqual(['environment/x', null]);
});
