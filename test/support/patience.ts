/** Deadlines that a busy machine meets for any test, and longest silence of a server on it, in milliseconds. */
export const PATIENT = { readDeadline: 20_000, writeDeadline: 60_000, patience: 20_000 };
