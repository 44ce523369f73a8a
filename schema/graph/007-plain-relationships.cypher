// Publishing maintains plain relationships if the graph has them: see src/writing/plain-relationships.ts.
