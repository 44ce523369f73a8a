/** Longer than a busy machine takes for what a test asks of an engine, and than a server on it may be silent. */
export const PATIENT = { readDeadline: 20_000, writeDeadline: 60_000, patience: 20_000 };
