import { expect, it } from 'vitest';
import { discardRun, revertRun } from '../../../src/imports/runs/transitions.ts';
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
  ...services('pot'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud'),
];
const SECOND = [
  ...services('pan'),
  ...services('pot').map((fact) => ({ ...fact, properties: { name: 'Big pot' } })),
  entry('main', 'pot', 'cloud', { status: 'IN_AUDIT' }),
  membership('IN_FAMILY', 'service/pan', 'family/kitchen'),
];

const CHANGE = `
  fragment Changes on ChangeConnection { totalCount pageInfo { hasNextPage endCursor } nodes {
    id revision kind sentence importRun { id } node { id } statement { __typename id ... on ScopeEntry { status } }
    properties { property before after } sources { id }
  } }`;
const FEED = `
  query ($since: Int!, $kinds: [ChangeKind!], $first: Int! = 100, $after: String) {
    changes(since: $since, kinds: $kinds, first: $first, after: $after) { ...Changes }
  }${CHANGE}`;
const RUN = `
  query ($id: ID!, $kinds: [ChangeKind!], $first: Int! = 100, $after: String) {
    node(id: $id) { ... on ImportRun { revision changes(kinds: $kinds, first: $first, after: $after) { ...Changes } } }
  }${CHANGE}`;

interface Change {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly sentence: string;
}

const told = ({ revision, kind, sentence }: Change) => `${revision} ${kind} ${sentence}`;

const SECOND_TOLD = [
  '2 NODE_ADDED Service Pan was added.',
  '2 NODE_CHANGED Service Big pot changed: name.',
  '2 STATEMENT_OPENED Stated: “Main” lists Big pot in Cloud as in audit.',
  '2 STATEMENT_OPENED Stated: Pan belongs to Kitchen.',
  '2 STATEMENT_CLOSED No longer stated: “Main” lists Big pot in Cloud as in scope.',
];

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('The feed of changes', FACTS, (open) => {
  const feed = async (variables: object) => (await open().must(FEED, { ...variables })).changes;
  const changesOf = async (id: string, more: object = {}) => (await open().must(RUN, { id, ...more })).node.changes;
  const undo = async (importId: string) => {
    const undone = await revertRun(open().engine, importId, 'test');
    if (undone.outcome !== 'done') throw new Error(undone.outcome);
    await open().refresh();
    return undone.importId;
  };

  it('lists everything in the first revision as added', async () => {
    const { nodes, totalCount } = await feed({ since: 0 });
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ kind }: Change) => kind)).toEqual([
      ...Array.from({ length: 7 }, () => 'NODE_ADDED'),
      'STATEMENT_OPENED',
      'STATEMENT_OPENED',
    ]);
  });

  it('lists the changes of each revision by kind, with their import and sources', async () => {
    await open().publish(SECOND);
    const { nodes, totalCount } = await feed({ since: 1 });
    expect(nodes.map(told).sort()).toEqual([...SECOND_TOLD].sort());
    expect(nodes.map(({ kind }: Change) => kind)).toEqual(SECOND_TOLD.map((line) => line.split(' ')[1]));
    expect(totalCount).toBe(5);
    expect(nodes[1]).toMatchObject({
      importRun: { id: 'import/2' },
      node: { id: 'service/pot' },
      statement: null,
      properties: [{ property: 'name', before: '"Pot"', after: '"Big pot"' }],
      sources: [{ id: 'source/one' }],
    });
    expect(nodes[4]).toMatchObject({ node: null, statement: { status: 'IN_SCOPE' }, properties: [] });
    expect((await feed({ since: 2 })).nodes).toEqual([]);
  });

  it('is the same at any page size, and its cursors continue after a new publication', async () => {
    const whole = (await feed({ since: 0 })).nodes.map((change: Change) => change.id);
    for (const first of [1, 4, 14]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await feed({ since: 0, first, after });
        seen.push(...page.nodes.map((change: Change) => change.id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toEqual(whole);
    }
    expect(new Set(whole).size).toBe(whole.length);
    const last = (await feed({ since: 0 })).pageInfo.endCursor;
    await open().publish(services('cup'));
    const { nodes } = await feed({ since: 0, after: last });
    expect(nodes.map(told)).toEqual(['3 NODE_ADDED Service Cup was added.']);
  });

  it('treats a repeated kind as one, also in its cursors', async () => {
    const once = ['STATEMENT_OPENED'];
    const twice = [...once, ...once];
    expect(await feed({ since: 1, kinds: twice })).toEqual(await feed({ since: 1, kinds: once }));
    expect(await changesOf('import/2', { kinds: twice })).toEqual(await changesOf('import/2', { kinds: once }));
    const { pageInfo } = await feed({ since: 1, kinds: twice, first: 1 });
    const rest = await feed({ since: 1, kinds: once, after: pageInfo.endCursor });
    expect(rest.nodes).toHaveLength(1);
  });

  it('filters by kind', async () => {
    const { nodes, totalCount } = await feed({ since: 1, kinds: ['STATEMENT_CLOSED', 'NODE_ADDED'] });
    expect(nodes.map(({ kind }: Change) => kind)).toEqual(['NODE_ADDED', 'STATEMENT_CLOSED', 'NODE_ADDED']);
    expect(totalCount).toBe(3);
  });

  it('shows each import its own changes', async () => {
    const { nodes, totalCount } = await changesOf('import/2');
    expect(nodes.map(({ id }: Change) => id)).toEqual(
      (await feed({ since: 1, first: 5 })).nodes.map(({ id }: Change) => id),
    );
    expect(totalCount).toBe(5);
    const first = await changesOf('import/2', { first: 3 });
    const second = await changesOf('import/2', { first: 3, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([true, 2, false]);
  });

  it('lists undone changes, and a node that returns', async () => {
    await undo('import/3');
    await undo('import/2');
    expect((await feed({ since: 3 })).nodes.map(told)).toEqual([
      '4 NODE_REMOVED Service Cup was removed.',
      '5 NODE_CHANGED Service Pot changed: name.',
      '5 NODE_REMOVED Service Pan was removed.',
      '5 STATEMENT_OPENED Stated: “Main” lists Pot in Cloud as in scope.',
      ...(await feed({ since: 4, kinds: ['STATEMENT_CLOSED'] })).nodes.map(told),
    ]);
    await open().publish(services('pan'));
    expect((await feed({ since: 5 })).nodes.map(told)).toEqual(['6 NODE_ADDED Service Pan was added.']);
    // Earlier changes stay as they were.
    expect((await feed({ since: 1, first: 5 })).nodes.map(({ kind }: Change) => kind)).toEqual(
      SECOND_TOLD.map((line) => line.split(' ')[1]),
    );
    expect((await feed({ since: 4, kinds: ['NODE_REMOVED'] })).nodes.map(told)).toEqual([
      '5 NODE_REMOVED Service Pan was removed.',
    ]);
    const all = await feed({ since: 0 });
    expect(all.totalCount).toBe(all.nodes.length);
    expect(new Set(all.nodes.map(({ id }: Change) => id)).size).toBe(all.nodes.length);
  });

  it('resolves the links of a node or statement at the time of the change, and sources removed since', async () => {
    const importId = await open().publish([
      source('passing'),
      entry('main', 'pan', 'cloud', { sources: ['source/passing'] }),
    ]);
    const { changes } = await open().must(`{ changes(since: 6) { nodes { kind sources { id }
      node { ... on Service { families { family { id } } } sources: __typename }
      statement { sources { id } ... on ScopeEntry { subject { ... on Service { name } } certificate { standard { id } } } }
    } } }`);
    const [, opened] = changes.nodes;
    expect(opened).toMatchObject({
      kind: 'STATEMENT_OPENED',
      statement: {
        sources: [{ id: 'source/passing' }],
        subject: { name: 'Pan' },
        certificate: { standard: { id: 'standard/rules' } },
      },
    });
    await undo(importId);
    const later = await feed({ since: 7 });
    expect(later.nodes.map(told)).toEqual([
      '8 NODE_REMOVED Source Passing was removed.',
      '8 STATEMENT_CLOSED No longer stated: “Main” lists Pan in Cloud as in scope.',
    ]);
    expect(later.nodes.map(({ sources }: { sources: unknown }) => sources)).toEqual([
      [{ id: 'source/one' }],
      [{ id: 'source/passing' }],
    ]);
    const { changes: all } = await open().must(
      '{ changes(since: 0, first: 100) { nodes { statement { ... on ScopeEntry { certificate { standard { id } } } } } } }',
    );
    expect(all.nodes.length).toBeGreaterThan(10);
  });

  it('resolves a single field of a statement even if nothing is in memory', async () => {
    open().forget();
    const asked = (field: string) =>
      open().must(
        `{ changes(since: 0, first: 100) { nodes { sentence statement { ... on ScopeEntry { ${field} } } } } }`,
      );
    const entries = (nodes: readonly { readonly statement: Record<string, unknown> | null }[]) =>
      nodes.flatMap(({ statement }) => (statement !== null && Object.keys(statement).length > 0 ? [statement] : []));
    const { nodes } = (await asked('certificateInForce')).changes;
    expect(entries(nodes)).toContainEqual({ certificateInForce: true });
    open().forget();
    const told = (await asked('sentence')).changes.nodes;
    expect(entries(told)).toContainEqual({ sentence: '“Main” lists Pan in Cloud as in scope.' });
  });

  it('stays complete while a staged import brings nodes back, and after it is discarded', async () => {
    const { engine, publish, forget } = open();
    const importId = await publish(services('anvil', 'bell', 'clock'));
    await undo(importId);
    const asked = { since: 8, kinds: ['NODE_ADDED', 'NODE_REMOVED'] };
    const names = async (more: object = {}) => (await feed({ ...asked, ...more })).nodes.map(told);
    const before = await names();
    expect(before).toHaveLength(6);
    const place = await stageFacts(engine, services('bell'));
    expect(await names()).toEqual(before);
    const first = await feed({ ...asked, first: 1 });
    expect([...first.nodes.map(told), ...(await names({ after: first.pageInfo.endCursor }))]).toEqual(before);
    forget();
    expect(await names()).toEqual(before);
    await discardRun(engine, place.importId, 'test');
    expect(await names()).toEqual(before);
  });

  it('refuses a revision below 0', async () => {
    expect((await open().ask(FEED, { since: -1 })).errors[0]?.message).toBe(
      'Argument "since" must be a revision from 0 on, not -1.',
    );
  });
});
