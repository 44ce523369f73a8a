import { beforeEach, expect, it } from 'vitest';
import { revertImport } from '../../src/imports/runs/revert.ts';
import { graphHash } from '../support/graph-hash.ts';
import { certificate, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const OF_JANUARY = '2023-01-01,2026-06-30';
const RENEWED = '2026-07-01,2029-06-30';

let count = 0;
let name = '';

describeWithFacts('a certificate that the newest list of a source leaves out', [source('one')], (open) => {
  beforeEach(async () => {
    count += 1;
    name = `left-${count}`;
    await open().publish([
      ...standard('rules', ['1']),
      ...certificate(name, 'rules'),
      ...certificate(`${name}-other`, 'rules'),
    ]);
  });

  const read = (of: string, sourceDate: string | null, rows: readonly string[]) =>
    importText(
      open().engine,
      {
        name: `${of}-${name}.csv`,
        text: ['Certificate ID,Name,Issue date,Expiry date', ...rows, ''].join('\n'),
      },
      { format: 'certificates', source: `source/${of}-${name}`, ...(sourceDate !== null && { sourceDate }) },
    );
  const row = (days: string) => `${name},,${days}`;
  const other = () => `${name}-other,,2024-01-01,2027-01-01`;
  async function days() {
    await open().refresh();
    const query = 'query ($id: ID!) { certificate(id: $id) { issuedOn expiresOn } }';
    const found = (await open().must(query, { id: `certificate/${name}` })).certificate;
    return `${found.issuedOn},${found.expiresOn}`;
  }

  it('counts by the day of the list that told of it', async () => {
    await read('a', '2026-01-10', [row(OF_JANUARY), other()]);
    const later = await read('a', '2026-07-10', [other()]);
    expect(later.rows).toMatchObject({ unchanged: 1 });
    await read('b', '2026-06-15', [row(RENEWED)]);
    expect(await days()).toBe(RENEWED);
    // As often as it is left out.
    await read('a', '2026-09-10', [other()]);
    await read('c', '2026-03-01', [row('2023-01-01,2026-05-31')]);
    expect(await days()).toBe(RENEWED);
  });

  it('counts by the day of the newest one again once that tells of it', async () => {
    await read('a', '2026-01-10', [row(OF_JANUARY), other()]);
    await read('a', '2026-07-10', [other()]);
    await read('b', '2026-06-15', [row(RENEWED)]);
    await read('a', '2026-09-10', [row('2026-07-02,2029-07-01'), other()]);
    expect(await days()).toBe('2026-07-02,2029-07-01');
    await read('b', '2026-08-15', [row('2026-07-03,2029-07-02')]);
    expect(await days()).toBe('2026-07-02,2029-07-01');
  });

  it('is told as a change, which an undoing takes back', async () => {
    const { engine } = open();
    const first = await read('a', '2026-01-10', [row(OF_JANUARY), other()]);
    const before = await graphHash(engine, first.revision as number);
    const later = await read('a', '2026-07-10', [other()]);
    await open().refresh();
    const query = `query ($since: Int!) {
      changes(since: $since, kinds: [NODE_CHANGED]) { nodes { node { id } properties { property before after } } }
    }`;
    const { nodes } = (await open().must(query, { since: first.revision })).changes;
    expect(nodes).toContainEqual({
      node: { id: `certificate/${name}` },
      properties: [{ property: `sourceDate by source/a-${name}`, before: null, after: '"2026-01-10"' }],
    });
    const undone = { importId: later.importId as string, revision: later.revision as number };
    const reverted = await revertImport(engine, undone, 'test');
    if (reverted.outcome !== 'reverted') throw new Error(reverted.outcome);
    expect(await graphHash(engine, reverted.place.revision)).toBe(before);
  });
});
