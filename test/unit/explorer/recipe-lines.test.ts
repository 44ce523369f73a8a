import { describe, expect, it } from 'vitest';
import type { Decision, Proposal, RecipeLine } from '../../../src/imports/map/decision.ts';
import { LISTS, RECIPE } from '../../../src/imports/map/recipe.ts';
import { LIST_WORDS } from '../../../web/explorer/pages/import/list-words.ts';
import {
  isDecided,
  isTaken,
  recipeOf,
  valueAt,
  withLines,
  withProposal,
} from '../../../web/explorer/pages/import/recipe-lines.ts';

const MICROSOFT: Proposal = {
  label: 'They are Microsoft services',
  set: [{ path: ['source', 'publisher'], value: 'Microsoft' }],
};
const SKIP: Proposal = {
  label: 'Leave their rows out',
  set: ['Batch', 'Backup'].map((name) => ({ path: ['names', name], value: 'skip' })),
};
const DECISION: Decision = {
  ...{ id: 'list.provider', kind: 'list.provider', about: '', question: '', rows: 2, first: [] },
  proposals: [MICROSOFT, SKIP],
};

describe('Lines of a recipe in the explorer', () => {
  it('form a recipe that the service accepts, with the last line of each path', () => {
    const lines = withLines(
      [{ path: ['names', 'Teapot'], value: 'skip' }],
      [
        { path: ['names', 'Teapot'], value: 'new' },
        { path: ['tables', 'Services', 'columns', 'Owner'], value: 'ignore' },
        { path: ['source', 'title'], value: undefined },
      ],
    );
    const recipe = JSON.parse(JSON.stringify(recipeOf({ source: { id: 'source/tea', title: 'tea.csv' } }, lines)));
    expect(RECIPE.parse(recipe)).toEqual({
      source: { id: 'source/tea' },
      names: { Teapot: 'new' },
      tables: [{ at: 'Services', columns: { Owner: 'ignore' } }],
    });
    expect(valueAt(recipe, ['tables', 'Services', 'columns', 'Owner'])).toBe('ignore');
    expect(valueAt({ names: { Teapot: 'decide' } }, ['names', 'Teapot'])).toBeNull();
  });

  it('replace one proposal of a decision with another', () => {
    const other: RecipeLine = { path: ['names', 'Teapot'], value: 'new' };
    const first = withProposal([other], DECISION, MICROSOFT);
    const second = withProposal(first, DECISION, SKIP);
    expect(second).toEqual([other, ...SKIP.set]);
    const recipe = recipeOf({}, second);
    expect([isTaken(recipe, MICROSOFT), isTaken(recipe, SKIP)]).toEqual([false, true]);
  });

  it('decide a question about several names once each has a meaning', () => {
    const decision = { ...DECISION, proposals: [SKIP] };
    const one: RecipeLine[] = [{ path: ['names', 'Batch'], value: 'service/batch' }];
    expect(isDecided(recipeOf({}, one), decision)).toBe(false);
    expect(isDecided(recipeOf({}, [...one, { path: ['names', 'Backup'], value: 'new' }]), decision)).toBe(true);
  });

  it('name each kind of list', () => {
    expect(Object.keys(LIST_WORDS)).toEqual([...LISTS]);
  });
});
