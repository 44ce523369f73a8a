import { expect, it } from 'vitest';
import { createAsk, mustAsk } from '../../support/ask.ts';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { stageFacts } from '../../support/staged.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
];
const LISTED = [entry('main', 'pot', 'cloud'), ...services('pan')];
const RENAMED = services('pot').map((fact) => ({ ...fact, properties: { name: 'Big pot' } }));

const CHANGES = `
  query ($since: Int! = 1, $revision: Int, $first: Int! = 100, $after: String) {
    changes(since: $since, revision: $revision, first: $first, after: $after) {
      totalCount nodes { revision sentence } pageInfo { hasNextPage endCursor }
    }
  }`;

interface Change {
  readonly revision: number;
  readonly sentence: string;
}

const told = ({ revision, sentence }: Change) => `${revision} ${sentence}`;

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('The changes up to a revision', FACTS, (open) => {
  const changes = async (variables: object) => (await open().must(CHANGES, { ...variables })).changes;

  it('stay the same after later publications, with the names of that revision', async () => {
    await open().publish(LISTED);
    const then = await changes({ revision: 2 });
    expect(then.nodes.map(told)).toEqual([
      '2 Service Pan was added.',
      '2 Stated: “Main” lists Pot in Cloud as in scope.',
    ]);
    expect(then).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    await open().publish(RENAMED);
    expect((await changes({})).nodes.map(told)).toEqual([
      '2 Service Pan was added.',
      '2 Stated: “Main” lists Big pot in Cloud as in scope.',
      '3 Service Big pot changed: name.',
    ]);
    expect(await changes({ revision: 2 })).toEqual(then);
  });

  it('end there on later pages, too, and their cursors do not fit a feed without an end', async () => {
    const { pageInfo } = await changes({ revision: 2, first: 1 });
    const { nodes, pageInfo: last } = await changes({ revision: 2, first: 1, after: pageInfo.endCursor });
    expect(nodes.map(told)).toEqual(['2 Stated: “Main” lists Pot in Cloud as in scope.']);
    expect(last.hasNextPage).toBe(false);
    expect((await changes({ revision: 2, after: last.endCursor })).nodes).toEqual([]);
    const { errors } = await open().ask(CHANGES, { after: last.endCursor });
    expect(errors[0]?.message).toContain('Argument "after" holds the cursor of another question');
  });

  it('are empty if the revisions are the same, and refused if the end is before the start', async () => {
    const { errors, status } = await open().ask(CHANGES, { since: 3, revision: 2 });
    expect(errors[0]?.message).toBe('Argument "since" must be a revision up to 2, which "revision" names, not 3.');
    expect(status).toBe(400);
    expect(await changes({ since: 2, revision: 2 })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await changes({ since: 0, revision: 0 })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are refused for a staged revision unless the caller may import it', async () => {
    const { engine, ask } = open();
    await stageFacts(engine, services('lid'));
    const asked = { since: 2, revision: 4 };
    expect((await ask(CHANGES, asked)).errors[0]?.message).toBe(
      'Argument "revision" names revision 4; published are 0 to 3. Ask without it for the current one.',
    );
    const importer = createAsk(engine, undefined, { name: 'importer', scopes: ['import'] });
    const { changes: staged } = await mustAsk(importer, CHANGES, asked);
    expect(staged.nodes.map(told)).toEqual(['3 Service Big pot changed: name.', '4 Service Lid would be added.']);
    expect(staged.totalCount).toBe(2);
  });
});
