import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importLists, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { entriesOfSource } from '../support/entries-of-source.ts';
import { writeKettleFacts } from '../support/kettle-facts.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

describeSeeded('What an earlier import of the same list stated', (open) => {
  const home = mkdtempSync(join(tmpdir(), 'taken-back-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'facts');
  const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const importFolder = async (path: string, whole: boolean) =>
    importLists(open().engine, { ...PLAIN_LIST, inputs: [await openInput(path)], recipe: { whole }, by: 'test' });
  const SERVICES = ['id,name,source', 'lid,Lid,shop', 'spout,Spout,shop'];
  const SCOPE = 'subject,certificate,environment,status,extent,valid_from,valid_until,condition,source';
  const entry = (service: string) => `service/${service},kettle,kitchen,IN_SCOPE,,,,,shop`;

  it('is taken back if the same folder no longer has it and is imported as complete', async () => {
    writeKettleFacts(folder);
    write('services.csv', ...SERVICES);
    write('scope.csv', SCOPE, entry('lid'), entry('spout'));
    expect(await importFolder(folder, true)).toMatchObject({ state: 'PUBLISHED' });
    write('scope.csv', SCOPE, entry('lid'));
    expect(await importFolder(folder, false)).toMatchObject({ state: 'UNCHANGED' });
    const { closed, ended } = await importFolder(folder, true);
    expect([closed, ended.first.map(({ sentence }) => sentence)]).toEqual([
      1,
      ['certificate/kettle lists as in scope service/spout.'],
    ]);
    expect(await entriesOfSource(open(), 'source/shop')).toEqual(['lid kettle kitchen']);
    expect(await importFolder(folder, true)).toMatchObject({ state: 'UNCHANGED' });
  });

  it('stays if another folder stated it, even of the same source', async () => {
    const other = join(home, 'own');
    writeKettleFacts(other);
    rmSync(join(other, 'sources.csv'));
    for (const name of ['standards', 'certificates', 'environments', 'organizations'])
      rmSync(join(other, `${name}.csv`));
    writeFileSync(join(other, 'scope.csv'), `${SCOPE}\n${entry('spout')}\n`);
    expect(await importFolder(other, true)).toMatchObject({ state: 'PUBLISHED' });
    expect(await importFolder(folder, true)).toMatchObject({ state: 'UNCHANGED' });
    expect(await entriesOfSource(open(), 'source/shop')).toEqual(['lid kettle kitchen', 'spout kettle kitchen']);
  });

  it('is removed, not ended, if the same file is read by another recipe', async () => {
    const list = { name: 'typed.csv', text: 'Service\nKey Vault\nBackp\n' };
    const place = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
    const read = (meaning: string) =>
      importText(open().engine, list, { ...place, asOf: '2026-07-01', complete: true, accept: [`Backp=${meaning}`] });
    await read('service/batch');
    const { closed, ended } = await read('service/backup');
    expect([closed, ended.first.map(({ sentence }) => sentence)]).toEqual([
      1,
      [
        'service/batch under certificate/az-gov-fedramp-high in environment/azure-gov, which an earlier import of the same files stated.',
      ],
    ]);
    expect(await entriesOfSource(open(), 'source/typed')).toEqual([
      'backup az-gov-fedramp-high azure-gov',
      'key-vault az-gov-fedramp-high azure-gov',
    ]);
  });
});
