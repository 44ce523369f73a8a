// Properties by which readers look up statements.
CREATE INDEX statement_id IF NOT EXISTS FOR (statement:Statement) ON (statement.id);
CREATE INDEX scope_entry_subject IF NOT EXISTS FOR (entry:ScopeEntry) ON (entry.subjectId);
CREATE INDEX scope_entry_status IF NOT EXISTS FOR (entry:ScopeEntry) ON (entry.status);
CREATE INDEX alias_subject IF NOT EXISTS FOR (alias:Alias) ON (alias.subjectId);
CREATE INDEX responsibility_clause IF NOT EXISTS FOR (responsibility:Responsibility) ON (responsibility.clauseId);
CREATE INDEX responsibility_standard IF NOT EXISTS FOR (responsibility:Responsibility) ON (responsibility.standardId);
