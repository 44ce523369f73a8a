import { readFileSync } from 'node:fs';

/** As many rows a transaction as the program's importer takes. */
const BATCH = 2_000;

/** What a person would write for rows that are known to be new. */
export const CREATE_ENTRIES = `
  UNWIND $rows AS row
  MATCH (certificate:Entity {id: row.certificateId})
  MATCH (subject:Entity {id: row.subjectId})
  MATCH (environment:Entity {id: row.environmentId})
  CREATE (entry:Statement:ScopeEntry)
  SET entry = row
  CREATE (entry)-[:GIVEN_BY]->(certificate)
  CREATE (entry)-[:NAMES]->(subject)
  CREATE (entry)-[:IN_ENVIRONMENT]->(environment)
  RETURN count(entry) AS total
`;

/** The rows of a file of JSON lines, in batches. */
export function readBatches(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const batches = [];
  for (let at = 0; at < lines.length; at += BATCH) {
    batches.push(lines.slice(at, at + BATCH).map((line) => JSON.parse(line)));
  }
  return batches;
}
