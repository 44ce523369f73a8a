// Finds what a run opened and closed, to discard, undo or report it.
CREATE INDEX statement_from IF NOT EXISTS FOR (statement:Statement) ON (statement.fromRevision);
CREATE INDEX statement_until IF NOT EXISTS FOR (statement:Statement) ON (statement.untilRevision);
CREATE INDEX entity_until IF NOT EXISTS FOR (entity:Entity) ON (entity.untilRevision);
CREATE INDEX entity_from IF NOT EXISTS FOR (entity:Entity) ON (entity.fromRevision);
CREATE INDEX node_change_node IF NOT EXISTS FOR (change:NodeChange) ON (change.nodeId);
CREATE INDEX node_change_revision IF NOT EXISTS FOR (change:NodeChange) ON (change.revision);
CREATE INDEX import_run_state IF NOT EXISTS FOR (run:ImportRun) ON (run.state);
