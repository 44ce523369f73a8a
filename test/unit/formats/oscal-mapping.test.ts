import { describe, expect, it } from 'vitest';
import { normalizedClauseNumber } from '../../../src/domain/clause-numbers.ts';
import { relationOfPair } from '../../../src/imports/formats/oscal/relationships.ts';
import { oscalCatalog } from '../../../src/imports/formats/oscal-catalog.ts';
import { oscalMapping } from '../../../src/imports/formats/oscal-mapping.ts';
import { detect, fileOf, type ListRead, listed, readList, statementsOf } from './read-list.ts';

const SAMPLE = listed('oscal/mapping-collection.json');
const mappingsOf = (list: ListRead) =>
  statementsOf(list, 'ClauseMapping').map(({ fromId, mapping, toId }) => `${fromId} ${mapping} ${toId}`);

const item = (id: string, type = 'control') => ({ type, 'id-ref': id });
function entry(relationship: unknown, source: string, target: string, more: object = {}): object {
  return { relationship, sources: [item(source)], targets: [item(target)], ...more };
}
function collection(maps: readonly unknown[], more: object = {}): object {
  const mapping = { 'source-resource': { href: 'a.json' }, 'target-resource': { href: 'b.json' }, maps };
  return { 'mapping-collection': { mappings: [mapping], ...more } };
}

describe('an OSCAL mapping collection', () => {
  it('becomes mappings between clauses, in the words of the file', async () => {
    const list = await readList(oscalMapping, SAMPLE);
    expect(mappingsOf(list)).toEqual([
      '1.1 EQUAL ac-2.1',
      '1.2 EQUIVALENT ac-3',
      '1.3 SUBSET_OF ac-4',
      '2.1 SUPERSET_OF ia-2',
      '2.1 SUPERSET_OF ia-5',
      '2.3 SUBSET_OF ia-1',
      '2.5 INTERSECTS ac-1',
    ]);
    expect(list).toMatchObject({ rejected: [], ignored: 1 });
  });

  it('leaves out an entry of groups of which nothing follows for any two of them', async () => {
    expect((await readList(oscalMapping, SAMPLE)).leftOut).toEqual([
      'mappings[0].maps[4]: For no two of them surely follows anything: stated of 2.2 subset-of ia-4 + ia-8.',
    ]);
  });

  it('keeps the reasons, and claims no strength from how sure somebody is', async () => {
    const contents = statementsOf(await readList(oscalMapping, SAMPLE), 'ClauseMapping');
    expect(contents.map(({ strength }) => strength)).toEqual(contents.map(() => null));
    expect(contents.map(({ rationale }) => rationale)).toEqual([
      'The same words.; confidence: high',
      null,
      null,
      'All of both.; stated of 2.1 superset-of ia-2 + ia-5',
      'All of both.; stated of 2.1 superset-of ia-2 + ia-5',
      'stated of 2.3 equal-to ia-1_smt.a',
      'source has-requirement Only for pots with a lid.',
    ]);
  });

  it('tells of entries that are more, or less, than a mapping of two clauses', async () => {
    expect((await readList(oscalMapping, SAMPLE)).remarks).toEqual([
      'mappings[0].maps[3]: Taken pair by pair, as what surely follows for each two: stated of 2.1 superset-of ia-2 + ia-5.',
      'mappings[0].maps[5]: Taken pair by pair, as what surely follows for each two: stated of 2.3 equal-to ia-1_smt.a.',
      'mappings[0].maps[6]: 2.4 and ac-1 are said to have no relationship; nothing follows from that.',
    ]);
  });

  it('looks for the standards by title and by what their files are called', async () => {
    const [draft] = (await readList(oscalMapping, SAMPLE)).drafts;
    expect(draft?.names.map(({ kind, within }) => [kind, within?.kind, within?.text])).toEqual([
      ['Clause', 'Standard', 'Teapots 2030'],
      ['Clause', 'Standard', 'https://example.org/catalogs/NIST_SP-800-53_rev5_catalog.json'],
    ]);
    expect(draft?.names[1]?.within?.alternatives).toContain('NIST SP-800-53 Rev. 5');
  });

  it('takes the standard that is named as that of the sources', async () => {
    const [draft] = (await readList(oscalMapping, SAMPLE, { standard: 'standard/teapots' })).drafts;
    expect(draft?.names[0]?.within?.text).toBe('standard/teapots');
    expect(draft?.names[1]?.within?.text).toContain('NIST');
    const file = collection([entry('equal-to', '1', '2')]) as { 'mapping-collection': { mappings: object[] } };
    file['mapping-collection'].mappings.push({
      ...file['mapping-collection'].mappings[0],
      'source-resource': { href: 'c' },
    });
    await expect(readList(oscalMapping, await fileOf(file), { standard: 'standard/x' })).rejects.toThrow(
      'maps from 2 resources',
    );
  });

  it('concludes of groups and statements only what holds for each two', () => {
    const one = { alone: true, whole: true };
    const ofMany = { alone: false, whole: true };
    const part = { alone: true, whole: false };
    const partOfMany = { alone: false, whole: false };
    expect(relationOfPair('SUBSET_OF', one, one)).toBe('SUBSET_OF');
    expect(relationOfPair('EQUAL', one, ofMany)).toBe('SUPERSET_OF');
    expect(relationOfPair('SUPERSET_OF', one, ofMany)).toBe('SUPERSET_OF');
    expect(relationOfPair('SUBSET_OF', one, ofMany)).toBeNull();
    expect(relationOfPair('EQUIVALENT', ofMany, one)).toBe('SUBSET_OF');
    expect(relationOfPair('SUPERSET_OF', ofMany, one)).toBeNull();
    expect(relationOfPair('EQUAL', ofMany, ofMany)).toBeNull();
    expect(relationOfPair('INTERSECTS', one, ofMany)).toBeNull();
    expect(relationOfPair('INTERSECTS', ofMany, one)).toBeNull();
    expect(relationOfPair('SUPERSET_OF', one, partOfMany)).toBe('INTERSECTS');
    expect(relationOfPair('SUBSET_OF', partOfMany, one)).toBe('INTERSECTS');
    expect(relationOfPair('SUBSET_OF', one, partOfMany)).toBeNull();
    expect(relationOfPair('EQUAL', part, one)).toBe('SUPERSET_OF');
    expect(relationOfPair('SUBSET_OF', part, one)).toBe('INTERSECTS');
    expect(relationOfPair('EQUAL', one, part)).toBe('SUBSET_OF');
    expect(relationOfPair('EQUAL', part, part)).toBe('INTERSECTS');
  });

  it('relates two clauses once, and lets what is said of them go before what follows from a group', async () => {
    const group = { relationship: 'superset-of', sources: [item('1')], targets: [item('AC-2 (1)'), item('3')] };
    const maps = [group, entry('equal-to', '1', 'ac-2.1'), entry('equal-to', '1', 'AC-02(01)', { remarks: 'Twice.' })];
    const list = await readList(oscalMapping, await fileOf(collection(maps)));
    expect(mappingsOf(list)).toEqual(['1 EQUAL ac-2.1', '1 SUPERSET_OF 3']);
    expect(statementsOf(list, 'ClauseMapping')[0]?.rationale).toBe('Twice.');
    expect(list).toMatchObject({ ignored: 2, rejected: [], leftOut: [] });
  });

  it('keeps pairs of editions apart that share a title and differ in their files', async () => {
    const edition = (uuid: string, href: string) => ({ uuid, title: 'Controls', rlinks: [{ href }] });
    const resources = [edition('r4', 'controls_rev4_catalog.json'), edition('r5', 'controls_rev5_catalog.json')];
    const between = (from: string, to: string, relationship: string) => ({
      'source-resource': { href: `#${from}` },
      'target-resource': { href: `#${to}` },
      maps: [entry(relationship, 'ac-1', 'ac-1')],
    });
    const mappings = [between('r4', 'r5', 'subset-of'), between('r5', 'r4', 'superset-of')];
    const list = await readList(
      oscalMapping,
      await fileOf({ 'mapping-collection': { mappings, 'back-matter': { resources } } }),
    );
    expect(mappingsOf(list)).toEqual(['ac-1 SUBSET_OF ac-1', 'ac-1 SUPERSET_OF ac-1']);
    expect(list).toMatchObject({ rejected: [], ignored: 0 });
  });

  it('refuses entries that disagree, unless they were found in different ways', async () => {
    const disagreeing = collection([entry('equal-to', '1', '2'), entry('subset-of', '1', '2')]);
    expect((await readList(oscalMapping, await fileOf(disagreeing))).rejected).toEqual([
      'mappings[0].maps[1]: 1 and 2 are EQUAL by mappings[0].maps[0], and SUBSET_OF here; one of the two must go.',
    ]);
    const twoWays = collection([
      entry('equal-to', '1', '2', { 'matching-rationale': 'semantic' }),
      entry('intersects-with', '1', '2', { 'matching-rationale': 'syntactic' }),
    ]);
    const list = await readList(oscalMapping, await fileOf(twoWays));
    expect(mappingsOf(list)).toEqual(['1 EQUAL 2']);
    expect(list.leftOut).toHaveLength(1);
  });

  it('refuses words that OSCAL does not have, and leaves out those of other vocabularies', async () => {
    const maps = [
      entry('related-to', '1', '2'),
      entry('related-to', '3', '4', { ns: 'https://example.org/words' }),
      entry({ type: 'equal-to', ns: 'http://csrc.nist.gov/ns/oscal' }, '5', '6'),
      entry('toString', '7', '8'),
      { relationship: 'equal-to', sources: [{ type: 'control' }], targets: [item('9')] },
      7,
    ];
    const list = await readList(oscalMapping, await fileOf(collection(maps)));
    expect(mappingsOf(list)).toEqual(['5 EQUAL 6']);
    expect(list.rejected).toEqual([
      expect.stringContaining('maps[0]: "related-to" is no relationship of OSCAL; it knows equal-to, equivalent-to'),
      expect.stringContaining('maps[3]: "toString" is no relationship'),
      'mappings[0].maps[4]: The sources of an entry are one or more items that each have an id-ref.',
      'mappings[0].maps[5]: This is no map entry: an object was expected.',
    ]);
    expect(list.leftOut).toEqual([expect.stringContaining('maps[1]')]);
  });

  it('takes one mapping alone for a list of one, and refuses one that does not say what it maps', async () => {
    const maps = entry('equal-to', '1', '2');
    const mapping = { 'source-resource': { href: 'a' }, 'target-resource': { href: 'b' }, maps };
    expect(
      mappingsOf(await readList(oscalMapping, await fileOf({ 'mapping-collection': { mappings: mapping } }))),
    ).toEqual(['1 EQUAL 2']);
    const nowhere = { 'mapping-collection': { mappings: [{ maps: [maps] }, 'x'] } };
    expect((await readList(oscalMapping, await fileOf(nowhere))).rejected).toHaveLength(2);
    await expect(readList(oscalMapping, await fileOf({ 'mapping-collection': {} }))).rejects.toThrow('no mappings');
  });

  it('is known by its content', async () => {
    expect(await detect(oscalMapping, SAMPLE)).toBeGreaterThan(0.9);
    expect(await detect(oscalMapping, listed('oscal/basic-catalog.json'))).toBe(0);
    expect(await detect(oscalCatalog, SAMPLE)).toBe(0);
    await expect(readList(oscalMapping, await fileOf('{"mapping-collection": {"mapp'))).rejects.toThrow(
      'no complete JSON',
    );
  });
});

describe('the number of a clause', () => {
  it('is the same however an enhancement and its zeros are written', () => {
    for (const text of ['AC-2(1)', 'ac-2.1', 'AC-02(01)', ' AC-2 (1) ', 'AC-2( 1 )', 'ac-02.01']) {
      expect(normalizedClauseNumber(text)).toBe('ac-2.1');
    }
    expect(normalizedClauseNumber('AC-20')).toBe('ac-20');
    expect(normalizedClauseNumber('8.10.100')).toBe('8.10.100');
    expect(normalizedClauseNumber('A.5.1')).not.toBe(normalizedClauseNumber('A.51'));
  });
});
