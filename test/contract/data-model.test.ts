import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENTITY_KINDS, type EntityKind, STATEMENT_KINDS, type StatementKind } from '../../src/domain/ids.ts';
import { OPEN_REVISION } from '../../src/domain/revisions.ts';
import { MEMBERSHIP_KINDS } from '../../src/domain/statements/statements.ts';
import { map } from '../../src/engine/decode.ts';
import { defineRead, type RawRow } from '../../src/engine/query.ts';
import { STATEMENT_ENDS } from '../../src/store/statement-ends.ts';
import { PLAIN_TYPES } from '../../src/writing/plain-kinds.ts';
import { setPlainRelationships } from '../../src/writing/plain-relationships.ts';
import { fencedBlocks } from '../support/fenced-blocks.ts';
import { importFacts } from '../support/import-facts.ts';
import { entity, statement } from '../support/random-graph.ts';
import { describeSeeded } from '../support/seeded.ts';
import { entry, leverage, mapping, mappingOfSets, source } from '../support/small-graph.ts';

const PAGE = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8');

/** The examples of the page, in its order. */
const [scope, certificates, versions, before, walk, organizations, ...others] = fencedBlocks(PAGE)
  .filter(({ kind }) => kind === 'cypher')
  .map(({ text, line }) =>
    defineRead<Record<string, never>, RawRow>({
      name: `testDataModelAtLine${line}`,
      text,
      sample: {},
      decode: (row) => row,
    }),
  );

type Label = EntityKind | StatementKind | 'NodeChange';
const LABELS: readonly Label[] = [...ENTITY_KINDS, ...STATEMENT_KINDS, 'NodeChange'];
const allOf = new Map(
  LABELS.map((label) => [
    label,
    defineRead<Record<string, never>, RawRow>({
      name: `testAllOf${label}`,
      text: `MATCH (item:${label}) RETURN item {.*} AS item`,
      sample: {},
      decode: (row) => map(row, 'item'),
    }),
  ]),
);

/** The rest of the table row for a label. */
function rowOf(label: string): string {
  return new RegExp(`^\\| \`${label}\` \\|(.*)$`, 'm').exec(PAGE)?.[1] ?? '';
}

function wordsOf(label: string): string[] {
  return [...rowOf(label).matchAll(/`(\w+)`/g)].map(([, word]) => word as string);
}

const KEY_VAULT = 'service/key-vault';
const PLAIN_SECTION = /^## Plain relationships$(.*?)^## /ms.exec(PAGE)?.[1] ?? '';

/** Finds the standards of a service by statements, as the page's walk does by plain relationships. */
const statedWalk = defineRead<Record<string, never>, RawRow>({
  name: 'testStatedWalk',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    WITH graph.revision AS revision
    MATCH (:Entity {id: '${KEY_VAULT}'})<-[:NAMES]-(entry:ScopeEntry)-[:GIVEN_BY]->(certificate:Entity)
    WHERE entry.fromRevision <= revision AND revision < entry.untilRevision AND entry.status = 'IN_SCOPE'
    MATCH (certificate)<-[:SUBJECT]-(link:Membership)-[:OBJECT]->(standard:Entity)
    WHERE link.membership = 'CERTIFIES' AND link.fromRevision <= revision AND revision < link.untilRevision
    RETURN DISTINCT certificate.id AS certificateId, standard.id AS standardId
    ORDER BY certificateId, standardId
  `,
  sample: {},
  decode: (row) => row,
});

/** One of each kind that the seed lacks, a changed entry and a renamed node. */
const SECOND_REVISION = [
  source('one'),
  mapping('clause/fedramp-r4-high/AC-2', 'INTERSECTS', 'clause/iso-20000-1-2018/8.6.3', 5),
  mappingOfSets(['clause/fedramp-r4-high/AC-2', 'clause/fedramp-r4-high/AC-3'], 'SUPERSET_OF', [
    'clause/iso-20000-1-2018/8.6.1',
    'clause/iso-20000-1-2018/8.6.2',
  ]),
  leverage('az-fedramp-high', 'azure-20000-1-2018'),
  statement({
    kind: 'Exception',
    certificateId: 'certificate/az-fedramp-high',
    subjectId: KEY_VAULT,
    environmentId: 'environment/azure',
    clauseId: 'clause/fedramp-r4-high/AC-2',
    note: 'Not of keys in hardware',
  }),
  entry('az-fedramp-high', 'key-vault', 'azure', { status: 'NOT_IN_SCOPE', sources: ['source/aud'] }),
  entity('Service', KEY_VAULT, { name: 'Vault of Keys' }),
];

describeSeeded('docs/data-model.md', (open) => {
  const ask = async (query: typeof scope) => (query === undefined ? [] : open().engine.read(query, {}));

  it('has six examples', () => {
    expect([organizations === undefined, others]).toEqual([false, []]);
  });

  it('finds the scope of a certificate', async () => {
    const rows = await ask(scope);
    expect(rows).toHaveLength(176);
    expect(rows.find(({ subjectId }) => subjectId === KEY_VAULT)).toMatchObject({
      name: 'Key Vault',
      environmentId: 'environment/azure',
    });
    expect(rows.filter(({ condition }) => (condition ?? null) !== null)).toHaveLength(3);
  });

  it('finds the certificates of a standard with their sources', async () => {
    expect(await ask(certificates)).toEqual([
      {
        certificateId: 'certificate/azure-20000-1-2018',
        name: 'Azure ISO/IEC 20000-1 certificate',
        saidBy: 'Microsoft Learn offering page "ISO/IEC 20000-1:2018"',
      },
    ]);
  });

  it('finds one version of a statement that is unchanged, and no changes', async () => {
    expect(await ask(versions)).toMatchObject([{ status: 'IN_SCOPE', since: 1, until: OPEN_REVISION }]);
    expect(await ask(before)).toEqual([]);
  });

  it('finds the new version at the next revision, and the one before', async () => {
    const list = { facts: SECOND_REVISION, by: 'test', format: 'test', files: [] };
    const { published } = await importFacts(open().engine, list);
    expect(published?.revision).toBe(2);
    const rows = await ask(scope);
    expect(rows).toHaveLength(175);
    expect(rows.map(({ subjectId }) => subjectId)).not.toContain(KEY_VAULT);
    const [first, second] = await ask(versions);
    expect(first).toMatchObject({ status: 'IN_SCOPE', since: 1, until: 2 });
    expect(second).toMatchObject({
      entryId: first?.['entryId'],
      status: 'NOT_IN_SCOPE',
      since: 2,
      until: OPEN_REVISION,
    });
    const [change, ...none] = await ask(before);
    expect(none).toEqual([]);
    expect(change?.['changedIn']).toBe(2);
    expect(JSON.parse(String(change?.['before']))).toMatchObject({ id: KEY_VAULT, name: 'Key Vault' });
  });

  it('finds by plain relationships the same as by statements, and nothing if they are disabled', async () => {
    const { engine } = open();
    const stated = await engine.read(statedWalk, {});
    expect(stated.length).toBeGreaterThan(0);
    expect(await ask(walk)).toEqual([]);
    await setPlainRelationships(engine, true);
    const walked = (await ask(walk)).map(({ certificateId, standardId }) => ({ certificateId, standardId }));
    expect(walked).toEqual(stated);
    expect(await ask(organizations)).toContainEqual({
      organization: 'Microsoft',
      role: 'HOLDS',
      certificate: 'Azure ISO/IEC 20000-1 certificate',
    });
    await setPlainRelationships(engine, false);
  });

  it.each(PLAIN_TYPES)('documents the plain relationship %s', (type) => {
    expect(PLAIN_SECTION).toMatch(new RegExp(`[:\`]${type}[\\]\`]`));
  });

  it.each(LABELS)('documents the properties of each %s', async (label) => {
    const all = await open().engine.read(allOf.get(label) as NonNullable<typeof scope>, {});
    expect(all.length).toBeGreaterThan(0);
    const told = new Set([...wordsOf(label), ...wordsOf(commonOf(label))]);
    const names = new Set(all.flatMap((item) => Object.keys(item)));
    expect([...names].filter((name) => !told.has(name))).toEqual([]);
  });

  it.each(STATEMENT_KINDS)('documents the edges of each %s', (kind) => {
    const missing = STATEMENT_ENDS[kind].filter(
      ({ property, edge }) => !rowOf(kind).includes(`\`${property}\` (\`${edge}\``),
    );
    expect(missing).toEqual([]);
  });

  it('documents each kind of membership', () => {
    expect(MEMBERSHIP_KINDS.filter((kind) => !new RegExp(`\\b${kind}\\b`).test(PAGE))).toEqual([]);
  });
});

/** Label of the row with the shared properties. */
function commonOf(label: Label): string {
  if (label === 'NodeChange') return label;
  return (ENTITY_KINDS as readonly string[]).includes(label) ? 'Entity' : 'Statement';
}
