import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import type { KnownIds } from '../../src/imports/plan/existing.ts';
import { validate } from '../../src/imports/plan/validate.ts';

import { alias, check, entry, graph, member, node, sentencesOf } from './some-facts.ts';

describe('a consistent import', () => {
  it('is returned complete and in order', async () => {
    const facts = [node('Service', 'service/new', { name: 'New' }), entry({ subjectId: 'service/new' }), alias()];
    expect(await check(...facts)).toMatchObject({ ok: true, facts, duplicates: 0 });
  });

  it('may refer to nodes that come later', async () => {
    const facts = [entry({ subjectId: 'service/new' }), node('Service', 'service/new', { name: 'New' })];
    expect(await check(...facts)).toMatchObject({ ok: true });
  });

  it('looks up only ids that it does not define, in batches', async () => {
    const asked: (readonly string[])[] = [];
    const facts = Array.from({ length: 6_000 }, (_, index) => alias({ subjectId: `service/s${index}` }));
    const known: KnownIds = {
      ...graph,
      exists: async (ids) => {
        asked.push(ids);
        return new Set(ids);
      },
    };
    const validated = await validate([node('Service', 'service/s0', { name: 'S' }), ...facts], known);
    expect(validated.problems).toEqual([]);
    expect(asked.map((ids) => ids.length)).toEqual([5_000, 1_000]);
    expect(asked.flat()).not.toContain('service/s0');
  });
});

describe('the default of an entry', () => {
  const environmentsOf = async (...facts: Fact[]) => {
    const validated = await check(...facts);
    return (validated.ok ? validated.facts : []).flatMap((fact) =>
      fact.type === 'statement' && fact.content.kind === 'ScopeEntry' ? [fact.content.environmentId] : [],
    );
  };

  it('is the only environment of its certificate in the graph', async () => {
    expect(await environmentsOf(entry({ environmentId: null }))).toEqual(['environment/azure']);
  });

  it('is no environment if the certificate has several in the import and the graph together', async () => {
    expect(await environmentsOf(entry({ environmentId: null, certificateId: 'certificate/two' }))).toEqual([null]);
    const second = member('APPLIES_IN', 'certificate/one', 'environment/china');
    expect(await environmentsOf(entry({ environmentId: null }), second)).toEqual([null]);
  });

  it('is the environment from the import if the certificate is new', async () => {
    const facts = [
      node('Certificate', 'certificate/new', { name: 'New' }),
      entry({ environmentId: null, certificateId: 'certificate/new' }),
    ];
    expect(await environmentsOf(...facts)).toEqual([null]);
    facts.push(member('APPLIES_IN', 'certificate/new', 'environment/china'));
    expect(await environmentsOf(...facts)).toEqual(['environment/china']);
  });

  it('is an unspecified extent if the entry is about a family', async () => {
    const validated = await check(entry({ subjectId: 'family/azure' }), entry());
    expect(validated.ok && validated.facts.map((fact) => fact.type === 'statement' && fact.content)).toMatchObject([
      { extent: 'UNSPECIFIED' },
      { extent: null },
    ]);
  });
});

describe('a repeated fact', () => {
  it('is dropped and counted if it says the same', async () => {
    const once = entry();
    expect(await check(once, entry({ environmentId: null }), entry())).toMatchObject({
      ok: true,
      facts: [once],
      duplicates: 2,
    });
  });

  it('is rejected with both positions if it says something else', async () => {
    const first = entry();
    const second = entry({ status: 'IN_AUDIT', condition: 'later' });
    const validated = await check(first, second);
    expect(validated.ok).toBe(false);
    expect('problems' in validated && validated.problems.map(describeProblem)).toEqual([
      `list.csv:${second.at.row}: list.csv:${first.at.row} states the same from the same sources with a different status, condition. Remove one of the two.`,
    ]);
  });

  it('is kept if another source states it', async () => {
    const other = node('Source', 'source/other', { title: 'Other' }, ['source/other']);
    const twice = { ...alias({ alias: 'FORMERLY' }), sourceIds: ['source/other'] };
    expect(await check(other, alias(), twice)).toMatchObject({ ok: true, duplicates: 0, facts: { length: 3 } });
  });

  it('about a node is kept if it says more or another source states it', async () => {
    const name = node('Certificate', 'certificate/new', { name: 'New' });
    const number = node('Certificate', 'certificate/new', { number: '7', name: 'New' }, ['source/page', 'source/seed']);
    const source = node('Source', 'source/seed', { title: 'Seed' }, ['source/seed']);
    expect(await check(name, source, number, number)).toMatchObject({
      ok: true,
      facts: [name, number, source],
      duplicates: 1,
    });
  });

  it('about a node is kept if it states a presumed value, but not if it only presumes a stated one', async () => {
    const presumed = { ...node('Certificate', 'certificate/new', {}), presumed: { name: 'New' } };
    const stating = node('Certificate', 'certificate/new', { name: 'New' });
    expect(await check(presumed, stating)).toMatchObject({ ok: true, facts: [presumed, stating], duplicates: 0 });
    expect(await check(stating, presumed)).toMatchObject({ ok: true, facts: [stating], duplicates: 1 });
  });

  it('is rejected if a node contradicts itself', async () => {
    const sentences = await sentencesOf(
      node('Service', 'service/new', { name: 'New' }),
      node('Service', 'service/new', { name: 'Newer' }),
    );
    expect(sentences).toEqual([
      expect.stringMatching(/states "service\/new" with a different name. Remove one of the two\.$/),
    ]);
  });
});
