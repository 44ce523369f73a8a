// Audit log of writes, which is not part of revisions.
CREATE CONSTRAINT audit_record_id IF NOT EXISTS FOR (record:AuditRecord) REQUIRE record.id IS UNIQUE;
CREATE INDEX audit_record_id_lookup IF NOT EXISTS FOR (record:AuditRecord) ON (record.id);
