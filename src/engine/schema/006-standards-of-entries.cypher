// The id of a scope entry that names a standard is made of that standard, too: see src/store/standards-of-entries.ts.
