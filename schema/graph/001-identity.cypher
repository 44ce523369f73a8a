// Each unique constraint has a separate index: the embedded engine looks rows up only by this index; Neo4j finds and
// keeps that of the constraint.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;
CREATE INDEX graph_id_lookup IF NOT EXISTS FOR (graph:Graph) ON (graph.id);
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (entity:Entity) ON (entity.id);
CREATE CONSTRAINT statement_version IF NOT EXISTS FOR (statement:Statement) REQUIRE statement.version IS UNIQUE;
CREATE INDEX statement_version_lookup IF NOT EXISTS FOR (statement:Statement) ON (statement.version);
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (run:ImportRun) REQUIRE run.id IS UNIQUE;
CREATE INDEX import_run_id_lookup IF NOT EXISTS FOR (run:ImportRun) ON (run.id);
