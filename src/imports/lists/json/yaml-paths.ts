const KEY = /^( *)((?:- +)*)(["']?)([\p{L}\p{N}_-]+)\3:(?:[ \r]|$)/u;

interface Open {
  readonly column: number;
  readonly path: string;
  readonly isItem: boolean;
}

/** Paths of the keys of a YAML text in blocks, as `keyPaths` has those of JSON. The text may be cut off anywhere. */
export function yamlKeyPaths(text: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const open: Open[] = [];
  const within = () => open.at(-1)?.path ?? '';
  for (const line of text.split('\n')) {
    const [, indent = '', dashes = '', , key] = KEY.exec(line) ?? [];
    if (key === undefined) continue;
    if (dashes !== '') {
      // The dashes of a list may stand right under its key.
      close(open, (last) => last.column > indent.length || (last.isItem && last.column === indent.length));
      open.push({ column: indent.length, path: `${within()}[]`, isItem: true });
    }
    const column = indent.length + dashes.length;
    close(open, (last) => last.column >= column);
    const path = within() === '' ? key : `${within()}.${key}`;
    open.push({ column, path, isItem: false });
    paths.add(path);
  }
  return paths;
}

function close(open: Open[], isClosed: (last: Open) => boolean): void {
  for (let last = open.at(-1); last !== undefined && isClosed(last); last = open.at(-1)) open.pop();
}
