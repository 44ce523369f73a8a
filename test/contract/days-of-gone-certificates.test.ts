import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { revertImport } from '../../src/imports/runs/revert.ts';
import { graphHash } from '../support/graph-hash.ts';
import { certificate, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const OF_JANUARY = '2023-01-01,2026-06-30';
const RENEWED = '2026-07-01,2029-06-30';
const HEADING = 'Certificate ID,Name,Number,Issue date,Expiry date';
const WHOLE = { complete: true };

let count = 0;
let name = '';

describeWithFacts('a certificate that is gone from the whole list of a source', [source('one')], (open) => {
  beforeEach(async () => {
    count += 1;
    name = `gone-${count}`;
    await open().publish([
      ...standard('rules', ['1']),
      ...certificate(name, 'rules'),
      ...certificate(`${name}-other`, 'rules'),
    ]);
  });

  const read = (of: string, sourceDate: string, rows: readonly string[], options: object = {}) =>
    importText(
      open().engine,
      { name: `${of}-${name}.csv`, text: [HEADING, ...rows, ''].join('\n') },
      { format: 'certificates', source: `source/${of}-${name}`, sourceDate, asOf: sourceDate, ...options },
    );
  const row = (days: string, number = '') => `${name},,${number},${days}`;
  const other = () => `${name}-other,,,2024-01-01,2027-01-01`;
  const remarksOn = ({ remarks }: Awaited<ReturnType<typeof read>>) =>
    remarks.first.map(({ sentence }) => sentence).filter((sentence) => sentence.startsWith('The '));
  async function found() {
    await open().refresh();
    const query = 'query ($id: ID!) { certificate(id: $id) { issuedOn expiresOn number } }';
    const node = (await open().must(query, { id: `certificate/${name}` })).certificate;
    return `${node.issuedOn},${node.expiresOn},${node.number}`;
  }

  it('is in force as others say it, and tells that, also beforehand', async () => {
    await read('a', '2026-01-10', [row(OF_JANUARY)]);
    await read('b', '2026-02-10', [row(RENEWED, 'B-7'), other()]);
    expect(await found()).toBe(`${RENEWED},B-7`);
    const told = ['day of issue', 'last day in force'].map((what, position) => {
      const [now, was] = [OF_JANUARY, RENEWED].map((days) => days.split(',')[position]);
      return `The ${what} of certificate/${name} becomes "${now}", as others say it, since the list of source/b-${name} has it no more; it was "${was}".`;
    });
    const dry = await read('b', '2026-03-10', [other()], { ...WHOLE, dryRun: true });
    expect(remarksOn(dry)).toEqual(told);
    const gone = await read('b', '2026-03-10', [other()], WHOLE);
    expect(remarksOn(gone)).toEqual(told);
    expect(await found()).toBe(`${OF_JANUARY},B-7`);
    // What follows finds nothing of it any more.
    expect(remarksOn(await read('b', '2026-04-10', [other()], WHOLE))).toEqual([]);
    await read('c', '2026-01-20', [row('2023-01-02,2026-06-29')]);
    expect(await found()).toBe('2023-01-02,2026-06-29,B-7');
  });

  it('has its days again where the import is undone', async () => {
    const { engine } = open();
    await read('a', '2026-01-10', [row(OF_JANUARY)]);
    const last = await read('b', '2026-02-10', [row(RENEWED), other()]);
    const before = await graphHash(engine, last.revision as number);
    const gone = await read('b', '2026-03-10', [other()], WHOLE);
    const undone = { importId: gone.importId as string, revision: gone.revision as number };
    const reverted = await revertImport(engine, undone, 'test');
    if (reverted.outcome !== 'reverted') throw new Error(reverted.outcome);
    expect(await graphHash(engine, reverted.place.revision)).toBe(before);
  });

  it('keeps days that nobody else tells, since it would be in force for ever without them', async () => {
    await read('b', '2026-02-10', [row(RENEWED), other()]);
    const alone = await read('b', '2026-03-10', [other()], WHOLE);
    expect(remarksOn(alone)).toEqual([]);
    expect(await found()).toBe(`${RENEWED},null`);
  });

  it('keeps both days where others tell only one of them', async () => {
    await read('a', '2026-01-10', [row('2023-01-01,')]);
    await read('b', '2026-02-10', [row(RENEWED), other()]);
    await read('b', '2026-03-10', [other()], WHOLE);
    expect(await found()).toBe(`${RENEWED},null`);
  });

  it('keeps a last day that others do not tell of the same time in force', async () => {
    await read('c', '2022-02-01', [row('2022-01-01,2024-12-31')]);
    await read('a', '2025-02-01', [row('2025-01-01,')]);
    await read('b', '2025-03-01', [row('2025-01-01,2027-12-31'), other()]);
    expect(await found()).toBe('2025-01-01,2027-12-31,null');
    expect(remarksOn(await read('b', '2025-06-01', [other()], WHOLE))).toEqual([]);
    expect(await found()).toBe('2025-01-01,2027-12-31,null');
  });

  it('is left as it was, and nothing is published, where the last that is written of it fails', async () => {
    const { engine } = open();
    await read('a', '2026-01-10', [row(OF_JANUARY)]);
    const last = await read('b', '2026-02-10', [row(RENEWED), other()]);
    const failing: Engine = {
      ...engine,
      transaction: (work) =>
        engine.transaction((run) =>
          work((query, parameters) => {
            const isLast =
              query.name === 'createNodeChanges' && JSON.stringify(parameters).includes(`"certificate/${name}"`);
            return isLast ? Promise.reject(new Error('No room.')) : run(query, parameters);
          }),
        ),
    };
    const text = [HEADING, other(), ''].join('\n');
    const list = { name: `b-${name}.csv`, text };
    const options = {
      format: 'certificates',
      source: `source/b-${name}`,
      sourceDate: '2026-03-10',
      asOf: '2026-03-10',
      ...WHOLE,
    };
    await expect(importText(failing, list, options)).rejects.toThrow('No room.');
    await open().refresh();
    expect((await open().must('{ revision { number } }')).revision.number).toBe(last.revision);
    expect(await found()).toBe(`${RENEWED},null`);
  });

  it('has days again when the list of the source has it again', async () => {
    await read('a', '2026-01-10', [row(OF_JANUARY)]);
    await read('b', '2026-02-10', [row(RENEWED), other()]);
    await read('b', '2026-03-10', [other()], WHOLE);
    await read('b', '2026-04-10', [row(RENEWED), other()], WHOLE);
    expect(await found()).toBe(`${RENEWED},null`);
  });
});
