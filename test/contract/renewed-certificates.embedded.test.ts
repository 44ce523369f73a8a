import { beforeEach, expect, it } from 'vitest';
import { disputesOn } from '../support/disputes.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import { certificate, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

let count = 0;
let name = '';
const id = () => `certificate/${name}`;

describeWithFacts('a certificate with several periods in its sources', [source('one')], (open) => {
  beforeEach(async () => {
    count += 1;
    name = `renewed-${count}`;
    await open().publish([...standard('rules', ['1']), ...certificate(name, 'rules')]);
  });

  const read = (file: string, days: string, given: object = {}) =>
    importText(
      open().engine,
      { name: `${file}-${name}.csv`, text: `Certificate ID,Name,Issue date,Expiry date\n${name},,${days}\n` },
      { format: 'certificates', source: `source/${file}-${name}`, ...given },
    );
  async function days() {
    await open().refresh();
    const query = 'query ($id: ID!) { certificate(id: $id) { issuedOn expiresOn } }';
    const { issuedOn, expiresOn } = (await open().must(query, { id: id() })).certificate;
    return [issuedOn, expiresOn];
  }

  it('loses the last day of the former period', async () => {
    await read('list', '2023-07-01,2026-06-30');
    await read('list', '2026-06-01,');
    expect(await days()).toEqual(['2026-06-01', null]);
    expect((await read('list', '2026-06-01,')).state).toBe('UNCHANGED');
    expect(sentencesIn(await read('list', '2026-06-01,2029-05-31'), 'remark')).toEqual([]);
    expect(await days()).toEqual(['2026-06-01', '2029-05-31']);
  });

  it('gets both days of a new period from rows that state one each', async () => {
    await read('list', '2022-01-01,2024-12-31');
    const rows = `,2027-12-31\n${name},,2025-01-01,`;
    await read('list', rows);
    expect(await days()).toEqual(['2025-01-01', '2027-12-31']);
    expect((await read('list', rows)).state).toBe('UNCHANGED');
  });

  it('keeps the last day if its source adds a first day or repeats it', async () => {
    await read('list', ',2026-06-30');
    await read('list', '2023-07-01,');
    expect(await days()).toEqual(['2023-07-01', '2026-06-30']);
    expect((await read('list', '2023-07-01,')).state).toBe('UNCHANGED');
  });

  it('gets no first day from a source that states a different last day', async () => {
    await read('past', '2021-07-01,2024-06-30', { sourceDate: '2022-01-01' });
    await read('new', ',2027-06-30', { sourceDate: '2025-01-01' });
    expect(await days()).toEqual([null, '2027-06-30']);
    const disputes = await disputesOn(open(), name);
    expect(disputes.map(({ sources }) => sources.map((each) => each.id))).toContainEqual([`source/past-${name}`]);
  });
});
