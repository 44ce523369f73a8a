import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, it } from 'vitest';
import { packedBackup } from '../../../src/backup/pack.ts';
import { restoreBackup } from '../../../src/backup/restore.ts';
import { services, source } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-lost-place-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FEED = `
  query ($since: Int!, $after: String) {
    changes(since: $since, after: $after) { nodes { sentence } pageInfo { endCursor } }
  }`;
const LIST = 'query ($after: String) { services(after: $after) { nodes { name } pageInfo { endCursor } } }';
const OTHER_GRAPH =
  'Argument "after" holds a cursor of another graph, such as the one before a restore; ask for the first page again, without it.';

/** Each test builds on the state that the previous one left. */
describeWithFacts('A client that follows a graph', [source('one'), ...services('pot')], (open) => {
  const refusalOf = async (document: string, variables: Record<string, unknown>) => {
    const { errors, status } = await open().ask(document, variables);
    return { message: errors[0]?.message, status };
  };
  const feedEnd = async (): Promise<string> => (await open().must(FEED, { since: 0 })).changes.pageInfo.endCursor;

  it('gets an error for a revision that is not published yet if the graph went back under the same id', async () => {
    const after = await feedEnd();
    const [version, graph, , ...rest] = JSON.parse(Buffer.from(after, 'base64url').toString());
    const later = Buffer.from(JSON.stringify([version, graph, 2, ...rest])).toString('base64url');
    expect(await refusalOf(FEED, { since: 0, after: later })).toEqual({
      message: 'Argument "after" names revision 2; published are 0 to 1. Ask without it for the current one.',
      status: 400,
    });
    expect(await refusalOf(FEED, { since: 2 })).toEqual({
      message: 'Argument "since" must be a revision up to 1, the current one, not 2.',
      status: 400,
    });
    expect((await open().must(FEED, { since: 1 })).changes.nodes).toEqual([]);
  });

  it('gets an error for a cursor from before a restore', async () => {
    const path = join(mkdtempSync(join(folder, 'of-')), 'graph.gz');
    await pipeline(await packedBackup(open().engine), createWriteStream(path));
    await open().publish(services('pan'));
    const ofFeed = await feedEnd();
    const ofList = (await open().must(LIST)).services.pageInfo.endCursor;
    await restoreBackup(open().engine, path, { replace: true, by: 'test' });
    open().forget();
    await open().publish(services('cup'));
    expect(await refusalOf(FEED, { since: 0, after: ofFeed })).toEqual({ message: OTHER_GRAPH, status: 400 });
    expect(await refusalOf(LIST, { after: ofList })).toEqual({ message: OTHER_GRAPH, status: 400 });
    const { nodes } = (await open().must(FEED, { since: 1 })).changes;
    expect(nodes).toEqual([{ sentence: 'Service Cup was added.' }]);
  });

  it('gets an error for a cursor of an earlier version', async () => {
    const after = Buffer.from('[1,1,"2026-01-01","aaaaaaaaaaaa","service/pot"]').toString('base64url');
    expect(await refusalOf(LIST, { after })).toEqual({
      message:
        'Argument "after" holds a cursor of another version of the program; ask for the first page again, without it.',
      status: 400,
    });
  });
});
