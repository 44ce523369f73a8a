// Publishing keeps plain relationships where a graph has them: see src/writing/plain-relationships.ts.
