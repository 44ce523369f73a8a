import { expect, it } from 'vitest';
import { type BookedGroup, ScopeBook } from '../../src/domain/scope-book.ts';
import type { ScopeEntry } from '../../src/domain/statements.ts';

const SAID: BookedGroup['said'] = {
  certificateId: 'certificate/p',
  environmentId: 'environment/x',
  status: 'IN_SCOPE',
  extent: null,
  validFrom: null,
  validUntil: null,
  condition: null,
  sourceIds: ['source/one'],
};
const GROUPS: readonly BookedGroup[] = [
  { said: SAID, subjectIds: ['service/b', 'service/a'] },
  { said: { ...SAID, status: 'PLANNED' }, subjectIds: ['service/b'] },
  { said: { ...SAID, certificateId: 'certificate/o' }, subjectIds: ['service/c'] },
  { said: { ...SAID, environmentId: null }, subjectIds: ['service/a'] },
];

function entry(group: BookedGroup['said'], subjectId: string): ScopeEntry {
  const stated = {
    id: `entry/${subjectId}`,
    importId: 'import/1',
    fromRevision: 1,
    revision: 1,
    environmentTaken: false,
  };
  return { kind: 'ScopeEntry', subjectId, ...stated, ...group };
}

/** All that a book tells. */
function toldBy(book: ScopeBook) {
  const claimsOf = book.claimsOf(() => true);
  return { claims: book.claims, about: book.subjectIds.map((id) => [id, [...claimsOf(id)]]) };
}

it('The book of a revision is the same in whichever order the engine gives its groups', () => {
  expect(toldBy(new ScopeBook(GROUPS.toReversed()))).toEqual(toldBy(new ScopeBook(GROUPS)));
});

it('A book that entries were closed in and opened in is the one that holds the others', () => {
  const book = new ScopeBook(GROUPS);
  const changed = book.changed({
    closed: [entry(SAID, 'service/a'), entry({ ...SAID, status: 'PLANNED' }, 'service/b')],
    opened: [entry(SAID, 'service/d'), entry({ ...SAID, condition: 'Later' }, 'service/a')],
  });
  const [first, , ...others] = GROUPS as [BookedGroup, BookedGroup, ...BookedGroup[]];
  const wanted = new ScopeBook([
    { ...first, subjectIds: ['service/b', 'service/d'] },
    { said: { ...SAID, condition: 'Later' }, subjectIds: ['service/a'] },
    ...others,
  ]);
  expect(toldBy(changed)).toEqual(toldBy(wanted));
});

it('Only claims that hold are told, by certificate', () => {
  const book = new ScopeBook(GROUPS);
  const inScope = ({ status }: { readonly status: string }) => status === 'IN_SCOPE';
  expect([...book.claimsOf(inScope)('service/b')].map(([id, claims]) => [id, claims.length])).toEqual([
    ['certificate/p', 1],
  ]);
  expect(book.claimsOf(inScope)('service/unknown').size).toBe(0);
  expect(book.subjectsOf(({ certificateId }) => certificateId === 'certificate/p')).toEqual(['service/a', 'service/b']);
  expect(book.environmentsOf(inScope).toSorted()).toEqual(['environment/x', null]);
});
