import neo4j from 'neo4j-driver';

const KINDS = ['CERTIFIES', 'APPLIES_IN', 'IN_FAMILY', 'UNDER'];
const LABELS = ['Service', 'ServiceFamily', 'Environment', 'Certificate', 'Standard', 'Clause'];

/**
 * What `@neo4j/graphql` would have by itself: a relationship where the graph has a membership node between, and an
 * index for each label, since its queries match by that.
 */
export async function addPlainRelations(uri) {
  const driver = neo4j.driver(uri);
  try {
    for (const kind of KINDS) {
      await driver.session().run(
        `MATCH (membership:Membership {membership: $kind}) CALL (membership) {
             MATCH (membership)-[:SUBJECT]->(from) MATCH (membership)-[:OBJECT]->(to) CREATE (from)-[:${kind}]->(to)
           } IN TRANSACTIONS OF 10000 ROWS`,
        { kind },
      );
    }
    for (const label of LABELS) {
      await driver.executeQuery(`CREATE INDEX plain_${label} IF NOT EXISTS FOR (node:${label}) ON (node.id)`);
    }
    await driver.executeQuery('CREATE INDEX plain_entry_order IF NOT EXISTS FOR (e:ScopeEntry) ON (e.sortKey)');
    await driver.executeQuery('CALL db.awaitIndexes()');
  } finally {
    await driver.close();
  }
}
