/** Longer than a busy machine takes for what a test asks of an engine. */
export const PATIENT = { readDeadline: 20_000, writeDeadline: 60_000 };
