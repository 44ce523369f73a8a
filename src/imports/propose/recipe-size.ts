/** Most bytes of a recipe in a file: far more than a line for each of 10,000 names needs. */
export const LARGEST_RECIPE = 2 * 1024 * 1024;
/** Most bytes of a recipe that is sent to a server, and of one that it drafts. */
export const LARGEST_SENT_RECIPE = 256 * 1024;

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Returns the bytes of a value as JSON, in which any recipe can be written. */
export function sizeOf(value: unknown): number {
  return bytesOf(JSON.stringify(value));
}
