import { readFileSync, statSync } from 'node:fs';

/** Returns the process that has locked a file; null except on Linux. */
export function lockHolder(file: string): number | null {
  try {
    const { ino, dev } = statSync(file);
    // Lines such as "1: FLOCK ADVISORY WRITE 4711 00:2f:18093 0 EOF": process, then device and inode.
    const line = readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .find((each) => isOf(each, { ino, dev }));
    const pid = Number(line?.split(/\s+/)[4]);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isOf(line: string, { ino, dev }: { readonly ino: number; readonly dev: number }): boolean {
  const [, major = '', minor = '', number] = /([\da-f]+):([\da-f]+):(\d+) /.exec(line) ?? [];
  return (
    Number(number) === ino && minorOf(dev) === Number.parseInt(minor, 16) && majorOf(dev) === Number.parseInt(major, 16)
  );
}

function majorOf(dev: number): number {
  return (dev >> 8) & 0xfff;
}

function minorOf(dev: number): number {
  return (dev & 0xff) | ((dev >> 12) & 0xfff00);
}
