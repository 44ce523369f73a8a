import { expect, it } from 'vitest';
import type { Draft, KnownClause } from '../../../../src/imports/facts/draft.ts';
import { oscalCatalog } from '../../../../src/imports/lists/oscal-catalog.ts';
import { oscalProfile } from '../../../../src/imports/lists/oscal-profile.ts';
import type { Recipe } from '../../../../src/imports/map/recipe.ts';
import { openInput } from '../../../../src/imports/read/input.ts';
import { factsByIds, readKind } from '../reading.ts';
import { entitiesOf, fileOf, folderOf, isDocument, listed, readDocument, statementsOf } from './documents.ts';

const clause = (number: string, parent: string | null, more: Partial<KnownClause> = {}): KnownClause => ({
  ...{ id: `clause/base/${number}`, number, title: `On ${number}`, clauseKind: 'REQUIREMENT', withdrawn: false },
  parentId: parent === null ? null : `clause/base/${parent}`,
  ...more,
});
const BASE: readonly KnownClause[] = [
  clause('AC', null, { clauseKind: 'HEADING' }),
  clause('AC-1', 'AC'),
  clause('AC-2', 'AC'),
  clause('AC-2(1)', 'AC-2'),
  clause('AC-2(2)', 'AC-2', { withdrawn: true }),
  clause('AU', null, { clauseKind: 'HEADING' }),
  clause('AU-1', 'AU'),
];

const idsOfDraft = ({ names }: Draft) =>
  names.map(({ newId }, position) => newId ?? ['standard/base', 'standard/mine'][position] ?? '');

/** Numbers of the baseline's clauses, each with that of its parent. */
async function baselineOf(imported: object, recipe: Recipe = {}) {
  const profile = { metadata: { title: 'Low' }, imports: [{ href: 'base.json', ...imported }] };
  const read = await readKind(oscalProfile, await openInput(await fileOf({ profile })), recipe);
  const facts = await factsByIds(read, idsOfDraft, BASE);
  const idsOf = (kind: 'fromId' | 'toId') =>
    facts.flatMap((fact) =>
      fact.type === 'statement' && fact.content.kind === 'Membership' ? fact.content[kind] : [],
    );
  const under = new Map(idsOf('fromId').map((id, index) => [id, idsOf('toId')[index]]));
  const clauses = facts.flatMap((fact) => (fact.type === 'entity' && fact.kind === 'Clause' ? [fact.id] : []));
  const last = (id = '') => id.split('/').at(-1) ?? '';
  return {
    clauses: clauses.map((id) => [last(id), last(under.get(id))].filter((part) => part !== '').join(' < ')).sort(),
    relations: facts.flatMap((fact) =>
      fact.type === 'statement' && fact.content.kind === 'StandardRelation' ? [fact.content] : [],
    ),
    problems: read.problems.map(({ id, values }) => [id, values]),
  };
}

it('selects the controls that it includes, under the headings of the standard', async () => {
  const { clauses, relations, problems } = await baselineOf({
    'include-controls': [{ 'with-ids': ['ac-2.1', 'au-1', 'ac-9'] }],
  });
  expect(clauses).toEqual(['AC', 'AC-2(1) < AC', 'AU', 'AU-1 < AU']);
  expect(relations).toMatchObject([{ fromId: 'standard/low', relation: 'BASELINE_OF', toId: 'standard/base' }]);
  expect(problems).toEqual([['profile.control', { control: 'ac-9' }]]);
});

it.each([
  [{ 'include-all': {} }, ['AC', 'AC-1 < AC', 'AC-2 < AC', 'AC-2(1) < AC-2', 'AU', 'AU-1 < AU']],
  [{}, ['AC', 'AC-1 < AC', 'AC-2 < AC', 'AC-2(1) < AC-2', 'AU', 'AU-1 < AU']],
  [{ 'include-controls': [{ matching: [{ pattern: 'a*-1' }] }] }, ['AC', 'AC-1 < AC', 'AU', 'AU-1 < AU']],
  [
    { 'include-controls': [{ 'with-ids': ['ac-2'], 'with-child-controls': 'yes' }] },
    ['AC', 'AC-2 < AC', 'AC-2(1) < AC-2'],
  ],
  [
    {
      'include-controls': [{ matching: [{ pattern: 'ac-*' }] }],
      'exclude-controls': [{ 'with-ids': ['ac-2'], 'with-child-controls': 'yes' }, { matching: [{ pattern: '*.2' }] }],
    },
    ['AC', 'AC-1 < AC'],
  ],
])('selects controls by %j', async (imported, expected) => {
  expect((await baselineOf(imported)).clauses).toEqual(expected);
});

it('adds its clauses to the standard of the recipe', async () => {
  const { clauses, relations } = await baselineOf(
    { 'include-controls': [{ 'with-ids': ['au-1'] }] },
    { standard: 'Mine' },
  );
  expect(clauses).toEqual(['AU', 'AU-1 < AU']);
  expect(relations).toMatchObject([{ fromId: 'standard/mine', toId: 'standard/base' }]);
});

it('reads a catalog that is given next to it', async () => {
  const catalog = {
    metadata: { title: 'Base' },
    groups: [
      {
        id: 'au',
        title: 'Audit',
        controls: [
          { id: 'au-1', title: 'Policy' },
          { id: 'au-2', title: 'Events' },
        ],
      },
    ],
  };
  const profile = {
    metadata: { title: 'Low' },
    imports: [{ href: 'base.json', 'include-controls': [{ 'with-ids': ['AU-2'] }] }],
  };
  const list = await readDocument(oscalProfile, await folderOf({ 'base.json': { catalog }, 'low.json': { profile } }));
  const ids = entitiesOf(list, 'Clause').map(({ id }) => id);
  expect(ids).toEqual(['clause/base/AU', 'clause/base/au-1', 'clause/base/au-2', 'clause/low/au-2', 'clause/low/AU']);
  expect(statementsOf(list, 'StandardRelation')).toMatchObject([{ fromId: 'standard/low', toId: 'standard/base' }]);
});

it('is recognized by its keys, and reports what it modifies', async () => {
  const path = listed('oscal/profile.json');
  expect(await isDocument(oscalProfile, path)).toBe(true);
  expect(await isDocument(oscalCatalog, path)).toBe(false);
  expect(await isDocument(oscalProfile, listed('oscal/basic-catalog.json'))).toBe(false);
  const list = await readDocument(oscalProfile, path);
  // Without clauses in the graph, nothing can be selected.
  expect(list.told.map(([id]) => id)).toEqual(['catalog.edition', 'profile.modify', 'profile.base']);
  await expect(readDocument(oscalProfile, await fileOf({ profile: { imports: [] } }))).rejects.toThrow('"standard"');
});
