/** The same command, with files of so many blocks of 512 bytes at most where told: as on a disk that is full. */
export function withFilesOf(blocks: number | undefined, words: readonly string[]): [string, string[]] {
  const limit = blocks === undefined ? '' : `ulimit -f ${blocks}; `;
  return ['sh', ['-c', `${limit}exec "$@"`, 'sh', ...words]];
}
