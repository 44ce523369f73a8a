import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PLACE = { certificate: 'certificate/az-fedramp-high', environment: 'environment/azure' };
const HEADING = 'Service,Valid from,Until';

describeSeeded('lists with end dates', (open) => {
  let count = 0;
  /** Imports lists with a new source for each test, complete by default. */
  function newSource() {
    count += 1;
    const source = `source/ends-${count}`;
    const read = (asOf: string, rows: readonly string[], given: object = {}, engine: Engine = open().engine) =>
      importText(
        engine,
        { name: 'list.csv', text: [HEADING, ...rows, ''].join('\n') },
        { ...PLACE, source, asOf, complete: true, ...given },
      );
    const saidOf = async (service: string) => {
      const { services, ask } = open();
      await services.watch.refresh();
      const said = new Set<string>();
      for (const month of ['01', '05', '06', '07', '08', '09', '10', '11']) {
        const query =
          'query ($id: ID!, $asOf: Date) { service(id: $id) { scope(asOf: $asOf) { nodes { validFrom validUntil status sources { id } } } } }';
        const { nodes } = (await mustAsk(ask, query, { id: `service/${service}`, asOf: `2026-${month}-14` })).service
          .scope;
        for (const { validFrom, validUntil, status, sources } of nodes)
          if (sources[0].id === source) said.add(`${validFrom ?? ''}..${validUntil ?? ''} ${status}`);
      }
      return [...said].sort();
    };
    return { read, saidOf };
  }

  it('start an entry again that a complete list lacked, even with an end date', async () => {
    const { read, saidOf } = newSource();
    const both = ['Backup,,2027-04-01', 'Key Vault,,2027-04-01'];
    await read('2026-06-01', both);
    await read('2026-07-01', ['Key Vault,,2027-04-01']);
    const back = await read('2026-09-01', both);
    expect(back.rows).toMatchObject({ added: 1, unchanged: 1 });
    const held = ['..2026-07-01 IN_SCOPE', '2026-09-01..2027-04-01 IN_SCOPE'];
    expect(await saidOf('backup')).toEqual(held);
    expect((await read('2026-10-01', both)).state).toBe('UNCHANGED');
    expect(await saidOf('backup')).toEqual(held);
  });

  it('correct an end date of the same source', async () => {
    const { read, saidOf } = newSource();
    await read('2026-06-01', ['Backup,,2026-08-15', 'Key Vault,,']);
    const longer = await read('2026-09-01', ['Backup,,2027-04-01', 'Key Vault,,']);
    expect(longer.rows).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await saidOf('backup')).toEqual(['..2027-04-01 IN_SCOPE']);
  });

  it('change nothing if the same content is read after an end date', async () => {
    const { read, saidOf } = newSource();
    await read('2026-06-01', ['Key Vault,,']);
    const rows = ['Key Vault,,', 'Backup,,2026-09-15'];
    await read('2026-07-01', rows);
    expect(await saidOf('backup')).toEqual(['2026-07-01..2026-09-15 IN_SCOPE']);
    expect(await read('2026-10-01', rows)).toMatchObject({ state: 'UNCHANGED', rows: { unchanged: 2 } });
    expect(await read('2026-10-02', rows, { complete: false })).toMatchObject({ state: 'UNCHANGED' });
    expect(await saidOf('backup')).toEqual(['2026-07-01..2026-09-15 IN_SCOPE']);
  });

  it.each([true, false])('set the end date of a later list, complete or not: %s', async (complete) => {
    const { read, saidOf } = newSource();
    await read('2026-06-01', ['Key Vault,,']);
    await read('2026-07-01', ['Key Vault,,', 'Backup,,']);
    const told = await read('2026-10-01', ['Key Vault,,', 'Backup,,2026-09-15'], { complete });
    expect(told).toMatchObject({ rows: { changed: 1, unchanged: 1 }, closed: 0 });
    expect(await saidOf('backup')).toEqual(['2026-07-01..2026-09-15 IN_SCOPE']);
  });

  it('leave the first day open for an entry with a past end date if the source had none before', async () => {
    const { read, saidOf } = newSource();
    await read('2026-07-01', ['Key Vault,,']);
    await read('2026-10-01', ['Key Vault,,', 'Backup,,2026-09-15', 'Batch,2026-09-20,', 'Batch,,2026-08-01']);
    expect(await saidOf('backup')).toEqual(['..2026-09-15 IN_SCOPE']);
    expect(await saidOf('batch')).toEqual(['..2026-08-01 IN_SCOPE', '2026-09-20.. IN_SCOPE']);
  });

  it('read a row without dates the same, whether or not distant earlier rows are written yet', async () => {
    const { read, saidOf } = newSource();
    await read('2026-06-01', ['Key Vault,,']);
    const rows = ['Automation,2026-01-01,2026-06-01', ...Array(2_500).fill('Key Vault,,'), 'Automation,,'];
    const dry = await read('2026-10-01', rows, { complete: false, dryRun: true });
    const done = await read('2026-10-01', rows, { complete: false }, writtenFirst(open().engine));
    expect([dry.rows, dry.problems]).toEqual([done.rows, done.problems]);
    expect(await saidOf('automation')).toEqual(['.. IN_SCOPE', '2026-01-01..2026-06-01 IN_SCOPE']);
  });
});

/** Delays reading earlier entries until all pending writes are done. */
function writtenFirst(engine: Engine): Engine {
  const writes: Promise<unknown>[] = [];
  const noted = <Result>(written: Promise<Result>) => {
    writes.push(written);
    return written;
  };
  return {
    ...engine,
    write: (query, parameters) => noted(engine.write(query, parameters)),
    transaction: (work) => noted(engine.transaction(work)),
    async read(query, parameters) {
      if (query.name === 'entriesInPlaces') await Promise.allSettled(writes);
      return engine.read(query, parameters);
    },
  };
}
