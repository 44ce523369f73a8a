// The id of a scope entry that names a standard also depends on that standard: see src/store/standards-of-entries.ts.
