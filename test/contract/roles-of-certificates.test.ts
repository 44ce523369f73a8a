import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { restoreBackup } from '../../src/backup/restore.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { membership } from '../support/small-graph.ts';

/** Written by schema 4: some rows of the seed of that time, and a product of the FedRAMP Marketplace. */
const BACKUP = fileURLToPath(new URL('../data/backups/schema-4.gz', import.meta.url));
const MARKETPLACE = 'certificate/fedramp-f1603087869';

const KINDS = `query ($id: ID!, $revision: Int) {
  certificate(id: $id, revision: $revision) {
    issuer { id } assessor { id } authorizingAgency { id }
    memberships(kinds: [ISSUED_BY, ASSESSED_BY, AUTHORIZED_BY, ISSUED_OR_ASSESSED_BY]) { nodes { id kind object { id } } }
  }
}`;

const setSchemaVersion = defineWrite<{ version: number }, null>({
  name: 'testSetSchemaVersion',
  text: `MATCH (graph:Graph {id: 'graph'}) SET graph.schemaVersion = $version`,
  sample: { version: 4 },
  decode: () => null,
});

/** Turns a migrated graph back into one of version 4, to open it again. */
const tellRolesTogether = defineWrite<Record<string, never>, null>({
  name: 'testTellRolesTogether',
  text: `MATCH (link:Membership) WHERE link.membership IN ['ASSESSED_BY', 'ISSUED_OR_ASSESSED_BY'] SET link.membership = 'ISSUED_BY'`,
  sample: {},
  decode: () => null,
});

describeOnEachEngine('The roles of a graph of schema 4', (open) => {
  const rolesOf = async (id: string, revision?: number) => {
    const { certificate } = await mustAsk(createAsk(open().engine), KINDS, { id, revision });
    const { memberships, ...roles } = certificate;
    return [roles, ...memberships.nodes.map(({ kind, object }: { kind: string; object: object }) => [kind, object])];
  };
  const NOBODY = { issuer: null, assessor: null, authorizingAgency: null };
  const KRATOS = { id: 'organization/kratos' };

  it('are separated when its backup is restored, at each revision', async () => {
    await restoreBackup(open().engine, BACKUP, { replace: true, by: 'test' });
    expect(await rolesOf(MARKETPLACE)).toEqual([{ ...NOBODY, assessor: KRATOS }, ['ASSESSED_BY', KRATOS]]);
    for (const revision of [1, 2]) {
      expect(await rolesOf('certificate/az-fedramp-high', revision)).toEqual([
        NOBODY,
        ['ISSUED_OR_ASSESSED_BY', KRATOS],
      ]);
    }
  });

  it('are separated when it is opened, once', async () => {
    const { engine } = open();
    const before = await rolesOf(MARKETPLACE);
    await engine.transaction((run) => run(tellRolesTogether, {}));
    await engine.transaction((run) => run(setSchemaVersion, { version: 4 }));
    await ensureGraph(engine);
    expect(await rolesOf(MARKETPLACE)).toEqual(before);
    await ensureGraph(engine);
    expect(await rolesOf(MARKETPLACE)).toEqual(before);
  });

  it('stay unchanged when the same list is imported again', async () => {
    const said = { ...membership('ASSESSED_BY', MARKETPLACE, KRATOS.id), sourceIds: ['source/marketplace'] };
    const { counts } = await importFacts(open().engine, { facts: [said], by: 'test', format: 'test', files: [] });
    expect(counts).toMatchObject({ statementsAdded: 0, statementsChanged: 0, statementsUnchanged: 1 });
  });
});
