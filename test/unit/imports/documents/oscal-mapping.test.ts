import { describe, expect, it } from 'vitest';
import { normalizedClauseNumber } from '../../../../src/domain/clauses/clause-numbers.ts';
import { oscalCatalog } from '../../../../src/imports/lists/oscal-catalog.ts';
import { oscalMapping } from '../../../../src/imports/lists/oscal-mapping.ts';
import { fileOf, isDocument, listed, type ReadDocument, readDocument, statementsOf } from './documents.ts';

const SAMPLE = listed('oscal/mapping-collection.json');
const mappingsOf = (list: ReadDocument) =>
  statementsOf(list, 'ClauseMapping').map(
    ({ fromId, withFromIds = [], mapping, toId, withToIds = [] }) =>
      `${[fromId, ...withFromIds].join(' + ')} ${mapping} ${[toId, ...withToIds].join(' + ')}`,
  );

const item = (id: string, type = 'control') => ({ type, 'id-ref': id });
function entry(relationship: unknown, source: string, target: string, more: object = {}): object {
  return { relationship, sources: [item(source)], targets: [item(target)], ...more };
}
const BETWEEN = { 'source-resource': { href: 'a.json' }, 'target-resource': { href: 'b.json' } };
const read = async (collection: object, recipe = {}) =>
  readDocument(oscalMapping, await fileOf({ 'mapping-collection': collection }), recipe);
const readMaps = (...maps: readonly unknown[]) => read({ mappings: [{ ...BETWEEN, maps }] });

describe('an OSCAL mapping collection', () => {
  it('becomes mappings between clauses, with the wording of the file', async () => {
    const list = await readDocument(oscalMapping, SAMPLE);
    expect(mappingsOf(list)).toEqual([
      '1.1 EQUAL ac-2.1',
      '1.2 EQUIVALENT ac-3',
      '1.3 SUBSET_OF ac-4',
      '2.1 SUPERSET_OF ia-2 + ia-5',
      '2.2 SUBSET_OF ia-4 + ia-8',
      '2.5 INTERSECTS ac-1',
    ]);
    const contents = statementsOf(list, 'ClauseMapping');
    // How sure somebody is makes nothing stronger.
    for (const { strength } of contents) expect(strength).toBeNull();
    expect(contents.map(({ rationale }) => rationale)).toEqual([
      'The same words.; confidence: high',
      null,
      null,
      'All of both.',
      null,
      'source has-requirement Only for pots with a lid.',
    ]);
    expect(list.told).toEqual([['mapping.open', 'mappings[0].maps[5]']]);
    expect(list.ignored).toHaveLength(1);
  });

  it('finds the standards by title and by the names of their files', async () => {
    const [draft] = (await readDocument(oscalMapping, SAMPLE)).drafts;
    expect(draft?.names.map(({ kind, within }) => [kind, within?.kind, within?.text])).toEqual([
      ['Clause', 'Standard', 'Teapots 2030'],
      ['Clause', 'Standard', 'https://example.org/catalogs/NIST_SP-800-53_rev5_catalog.json'],
    ]);
    expect(draft?.names[1]?.within?.alternatives).toContain('NIST SP-800-53 Rev. 5');
  });

  it('uses the standard of the recipe for all its sources, if they share one', async () => {
    const [draft] = (await readDocument(oscalMapping, SAMPLE, { standard: 'standard/teapots' })).drafts;
    expect(draft?.names[0]?.within?.text).toBe('standard/teapots');
    expect(draft?.names[1]?.within?.text).toContain('NIST');
    const mapping = { ...BETWEEN, maps: [entry('equal-to', '1', '2')] };
    const two = { mappings: [mapping, { ...mapping, 'source-resource': { href: 'c' } }] };
    await expect(read(two, { standard: 'standard/x' })).rejects.toThrow('2 source resources');
  });

  it('relates two clauses once', async () => {
    const list = await readMaps(
      entry('equal-to', '1', 'ac-2.1', { remarks: 'First.' }),
      entry('equal-to', '1', 'AC-02(01)'),
    );
    expect(mappingsOf(list)).toEqual(['1 EQUAL ac-2.1']);
    expect(statementsOf(list, 'ClauseMapping')[0]?.rationale).toBe('First.');
    expect(list.ignored).toHaveLength(1);
  });

  it('leaves out mappings of a part of a control', async () => {
    const list = await readMaps(
      { relationship: 'superset-of', sources: [item('1')], targets: [item('3'), item('4_smt.a')] },
      { relationship: 'equal-to', sources: [item('5', 'statement')], targets: [item('6')] },
    );
    expect(mappingsOf(list)).toEqual([]);
    expect(list.told).toEqual([
      ['mapping.open', 'mappings[0].maps[0]'],
      ['mapping.open', 'mappings[0].maps[1]'],
    ]);
  });

  it('distinguishes editions that share a title but differ in their files', async () => {
    const edition = (uuid: string, href: string) => ({ uuid, title: 'Controls', rlinks: [{ href }] });
    const resources = [edition('r4', 'controls_rev4_catalog.json'), edition('r5', 'controls_rev5_catalog.json')];
    const between = (from: string, to: string, relationship: string) => ({
      'source-resource': { href: `#${from}` },
      'target-resource': { href: `#${to}` },
      maps: [entry(relationship, 'ac-1', 'ac-1')],
    });
    const mappings = [between('r4', 'r5', 'subset-of'), between('r5', 'r4', 'intersects-with')];
    const list = await read({ mappings, 'back-matter': { resources } });
    expect(mappingsOf(list)).toEqual(['ac-1 SUBSET_OF ac-1', 'ac-1 INTERSECTS ac-1']);
    expect(list).toMatchObject({ told: [], ignored: [] });
    const both = [between('r4', 'r5', 'subset-of'), between('r5', 'r4', 'superset-of')];
    expect((await read({ mappings: both, 'back-matter': { resources } })).ignored).toHaveLength(1);
  });

  it('leaves out words that are not a relationship, and refuses malformed entries', async () => {
    const list = await readMaps(
      entry('resembles', '1', '2'),
      entry('toString', '7', '8'),
      { relationship: 'equal-to', sources: [{ type: 'control' }], targets: [item('9')] },
      7,
    );
    expect(list.told).toEqual([
      ['document.shape', 'mappings[0].maps[3]'],
      ['mapping.open', 'mappings[0].maps[0]'],
      ['mapping.open', 'mappings[0].maps[1]'],
      ['document.shape', 'mappings[0].maps[2]'],
    ]);
  });

  it('may have a single mapping in place of a list', async () => {
    const list = await read({ mappings: { ...BETWEEN, maps: entry('equal-to', '1', '2') } });
    expect(mappingsOf(list)).toEqual(['1 EQUAL 2']);
    expect(list.told).toEqual([]);
  });

  it('is refused if it does not say what it maps', async () => {
    const nowhere = await read({ mappings: [{ maps: [entry('equal-to', '1', '2')] }, 'x'] });
    expect(nowhere.told).toEqual([
      ['document.shape', 'mappings[1]'],
      ['document.shape', 'mappings[0]'],
    ]);
    expect((await read({})).told).toEqual([['document.empty', null]]);
    const cut = await fileOf('{"mapping-collection": {"mapp');
    await expect(readDocument(oscalMapping, cut)).rejects.toThrow('not a complete JSON');
  });

  it('is recognized by its keys', async () => {
    expect(await isDocument(oscalMapping, SAMPLE)).toBe(true);
    expect(await isDocument(oscalMapping, listed('oscal/basic-catalog.json'))).toBe(false);
    expect(await isDocument(oscalCatalog, SAMPLE)).toBe(false);
  });
});

describe('the number of a clause', () => {
  it('is the same for every way to write an enhancement and its zeros', () => {
    for (const text of ['AC-2(1)', 'ac-2.1', 'AC-02(01)', ' AC-2 (1) ', 'AC-2( 1 )', 'ac-02.01']) {
      expect(normalizedClauseNumber(text)).toBe('ac-2.1');
    }
    expect(normalizedClauseNumber('AC-20')).toBe('ac-20');
    expect(normalizedClauseNumber('8.10.100')).toBe('8.10.100');
    expect(normalizedClauseNumber('A.5.1')).not.toBe(normalizedClauseNumber('A.51'));
  });
});
