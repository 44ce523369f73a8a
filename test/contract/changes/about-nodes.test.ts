import { expect, it } from 'vitest';
import { revertRun } from '../../../src/imports/runs/transitions.ts';
import { createAsk } from '../../support/ask.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { stageFacts } from '../../support/staged.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud'),
];
const renamed = (name: string) => services('pot').map((fact) => ({ ...fact, properties: { name } }));

const FEED = `
  query ($since: Int! = 0, $revision: Int, $kinds: [ChangeKind!], $about: [ID!], $first: Int! = 100, $after: String) {
    changes(since: $since, revision: $revision, kinds: $kinds, about: $about, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id revision sentence
        node { id } statement { ... on ScopeEntry { certificate { id } subject { ... on Node { id } } environment { id } }
          ... on Membership { subject { id } object { id } } }
      }
    }
  }`;

interface Change {
  readonly id: string;
  readonly revision: number;
  readonly sentence: string;
}

const told = ({ revision, sentence }: Change) => `${revision} ${sentence}`;

const OF_POT = [
  '1 Service Pot was added.',
  '1 Stated: “Main” lists Big pot in Cloud as in scope.',
  '2 Service Big pot changed: name.',
  '2 Stated: Big pot belongs to Kitchen.',
];

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('The changes about selected nodes', FACTS, (open) => {
  const feed = async (variables: object = {}) => (await open().must(FEED, { ...variables })).changes;
  const lines = async (variables: object) => {
    const { nodes, totalCount } = await feed(variables);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(told);
  };
  const undo = async (importId: string) => {
    const undone = await revertRun(open().engine, importId, 'test');
    if (undone.outcome !== 'done') throw new Error(undone.outcome);
    await open().refresh();
  };

  it('include changes to the node and to statements that refer to it', async () => {
    await open().publish([...renamed('Big pot'), membership('IN_FAMILY', 'service/pot', 'family/kitchen')]);
    expect(await lines({ about: ['service/pot'] })).toEqual(OF_POT);
    expect(await lines({ about: ['family/kitchen'] })).toHaveLength(2);
    expect(await lines({ about: ['environment/cloud'], kinds: ['STATEMENT_OPENED'] })).toHaveLength(1);
    expect(await lines({ about: ['service/pan'], since: 1 })).toEqual([]);
    // Only its own changes, not those that cite it.
    expect(await lines({ about: ['source/one'] })).toEqual(['1 Source One was added.']);
    expect(await lines({ about: [] })).toEqual([]);
  });

  it('are the subset of all changes that concern them, each once even if it concerns two', async () => {
    const about = ['service/pot', 'certificate/main', 'service/pot'];
    const all = await feed();
    const concerns = (change: object) => about.some((id) => JSON.stringify(change).includes(`"${id}"`));
    expect((await feed({ about })).nodes).toEqual(all.nodes.filter(concerns));
  });

  it('are the same at any page size, and the last cursor continues after a new publication', async () => {
    const about = ['service/pot', 'service/pan'];
    const whole = (await feed({ about })).nodes.map(({ id }: Change) => id);
    expect(whole.length).toBeGreaterThan(4);
    for (const first of [1, 2, 3]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await feed({ about, first, after });
        seen.push(...page.nodes.map(({ id }: Change) => id));
        expect(page.totalCount).toBe(whole.length);
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toEqual(whole);
    }
    const { endCursor } = (await feed({ about })).pageInfo;
    const importId = await open().publish([...services('cup'), entry('main', 'pan', 'cloud')]);
    expect((await feed({ about, after: endCursor })).nodes.map(told)).toEqual([
      '3 Stated: “Main” lists Pan in Cloud as in scope.',
    ]);
    await undo(importId);
  });

  it('reject a cursor for different nodes', async () => {
    const { endCursor: after } = (await feed({ about: ['service/pot'], first: 1 })).pageInfo;
    for (const about of [null, ['service/pan']]) {
      const { errors } = await open().ask(FEED, { about, after });
      expect(errors[0]?.message).toContain('Argument "after" holds the cursor of another question');
    }
  });

  it('include the removal and the return of a node', async () => {
    expect(await lines({ about: ['service/cup'] })).toEqual(['3 Service Cup was added.', '4 Service Cup was removed.']);
    await open().publish(services('cup'));
    const again = ['3 Service Cup was added.', '4 Service Cup was removed.', '5 Service Cup was added.'];
    expect(await lines({ about: ['service/cup'] })).toEqual(again);
    const { endCursor: after } = (await feed({ about: ['service/cup'], first: 1 })).pageInfo;
    expect((await feed({ about: ['service/cup'], after })).nodes.map(told)).toEqual(again.slice(1));
    expect(await lines({ about: ['service/cup'], revision: 4 })).toEqual(again.slice(0, 2));
  });

  it('are refused for a node that is unknown, or unknown up to the revision', async () => {
    const refused = async (variables: object) => (await open().ask(FEED, { ...variables })).errors[0]?.message;
    const unknown = (id: string, revision: number) =>
      `Argument "about" names "${id}", which no kept revision up to ${revision} has; “resolve” finds ids by name.`;
    expect(await refused({ about: ['service/pot', 'service/nobody'] })).toBe(unknown('service/nobody', 5));
    expect(await refused({ about: ['service/cup'], revision: 2 })).toBe(unknown('service/cup', 2));
    expect(await refused({ about: ['import/1'] })).toContain('Argument "about" must be standard/NAME or clause/');
    await stageFacts(open().engine, [...services('jug'), entry('main', 'jug', 'cloud'), entry('main', 'cup', 'cloud')]);
    expect(await refused({ about: ['service/jug'] })).toBe(unknown('service/jug', 5));
    expect(await lines({ about: ['service/cup'] })).toHaveLength(3);
    const asker = createAsk(open().engine, undefined, { name: 'importer', scopes: ['import'] });
    const { data, errors } = await asker(FEED, { about: ['service/jug'], revision: 6 });
    expect(errors).toEqual([]);
    expect(data.changes.nodes.map(told)).toEqual([
      '6 Service Jug would be added.',
      '6 Would be stated: “Main” lists Jug in Cloud as in scope.',
    ]);
  });
});
