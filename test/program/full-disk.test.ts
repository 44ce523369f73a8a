import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBuiltServer } from '../support/built-server.ts';
import { FULL, graphFolders } from '../support/graph-folders.ts';
import { writeLongList } from '../support/long-list.ts';

const { home, settled, whole, copyOf, run, runInProcess, ask, mustHoldTheSeed, publishOnFullDisk } = graphFolders();

describe('A graph on a full disk', () => {
  it('keeps all published data when an import fails', async () => {
    const directory = copyOf(settled);
    const list = writeLongList(1_500);
    const { code, told } = run(directory, list.parameters, { blocks: 600 });
    list.remove();
    expect(told).toBe(FULL);
    expect(code).toBe(1);
    await mustHoldTheSeed(directory);
  });

  it('answers queries without a warning about unpublished data, and refuses writes', () => {
    const directory = copyOf(whole);
    const { code, told, out } = run(directory, ['query'], { blocks: 1 });
    expect(told).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out).data.revision).toEqual({ number: 1 });
    expect(run(directory, ['revert', 'import/1'], { blocks: 1 })).toEqual({ code: 1, told: FULL, out: '' });
  });

  it('is served', async () => {
    const server = await startBuiltServer({ directory: copyOf(whole), blocks: 1 });
    const answer = await fetch(`${server.url}/graphql?query={revision{number}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    await server.stop();
    expect(await answer.json()).toEqual({ data: { revision: { number: 1 } } });
  });

  it('keeps and reports a published revision if only the checkpoint fails', async () => {
    const { directory, ended } = publishOnFullDisk();
    const { out, told } = ended;
    expect(out).toContain('Published as revision 2 (import/2).');
    for (const output of [out, told]) {
      expect(output).toContain("What was published is kept whole in the log beside the graph's file");
      expect(output).not.toContain('Nothing of this change was kept');
    }
    expect(JSON.parse((await ask(directory)).out).data.revision).toEqual({ number: 2 });
    const { out: log } = await runInProcess(directory, ['audit']);
    const records = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ action, outcome, revision }) => [action, outcome, revision])).toEqual([
      ['IMPORT', 'DONE', 2],
      ['IMPORT', 'DONE', 1],
    ]);
  });

  it('is unchanged after a restore fails', async () => {
    const directory = copyOf(settled);
    const backup = join(home, 'graph.gz');
    expect((await runInProcess(directory, ['backup', backup])).code).toBe(0);
    const { code, told } = run(directory, ['restore', '--replace', backup], { blocks: 600 });
    expect(told).toBe(FULL);
    expect(code).toBe(1);
    expect(readdirSync(directory)).not.toContain('second');
    await mustHoldTheSeed(directory);
  });
});
