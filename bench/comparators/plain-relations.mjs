import neo4j from 'neo4j-driver';

const LABELS = ['Service', 'ServiceFamily', 'Environment', 'Certificate', 'Standard', 'Clause'];

/**
 * An index for each label, since the queries of `@neo4j/graphql` match by that. Its relationships are the plain ones that
 * the program keeps in Neo4j.
 */
export async function addPlainRelations(uri) {
  const driver = neo4j.driver(uri);
  try {
    for (const label of LABELS) {
      await driver.executeQuery(`CREATE INDEX plain_${label} IF NOT EXISTS FOR (node:${label}) ON (node.id)`);
    }
    await driver.executeQuery('CREATE INDEX plain_entry_order IF NOT EXISTS FOR (e:ScopeEntry) ON (e.sortKey)');
    await driver.executeQuery('CALL db.awaitIndexes()');
  } finally {
    await driver.close();
  }
}
