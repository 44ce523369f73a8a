/**
 * Returns the command with a limit on the size of its files, in blocks of 512 bytes if given, which simulates a full
 * disk.
 */
export function withFilesOf(blocks: number | undefined, words: readonly string[]): [string, string[]] {
  const limit = blocks === undefined ? '' : `ulimit -f ${blocks}; `;
  return ['sh', ['-c', `${limit}exec "$@"`, 'sh', ...words]];
}
