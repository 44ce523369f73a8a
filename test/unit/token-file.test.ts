import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newToken } from '../../src/http/callers/tokens.ts';
import { tokensOfFile } from '../../src/start/token-file.ts';

const SOON = 1_100;

describe('A token file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'token-file-'));
  const file = join(folder, 'tokens');
  const [first, second] = [newToken().hash, newToken().hash];
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line).msg) });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  const namesOf = (read: ReturnType<typeof tokensOfFile>) => {
    vi.advanceTimersByTime(SOON);
    return read().map(({ name }) => name);
  };

  it('takes effect when it changes: added tokens work, removed ones do not', () => {
    writeFileSync(file, `# Reviewers\nann:review:${first}\n`);
    const read = tokensOfFile(file, log);
    expect(read()).toEqual([{ name: 'ann', scopes: ['review'], hash: first, expiresOn: null }]);
    writeFileSync(file, `ann:review:${first}\n\nben:import+publish:${second}:2027-06-30\n`);
    expect(namesOf(read)).toEqual(['ann', 'ben']);
    writeFileSync(file, `ben:import+publish:${second}:2027-06-30\n`);
    expect(namesOf(read)).toEqual(['ben']);
  });

  it('keeps the previous tokens if it becomes unusable, and logs that', () => {
    writeFileSync(file, `ann:review:${first}`);
    const read = tokensOfFile(file, log);
    writeFileSync(file, `ann:review:${first}\nben:everything:${second}`);
    expect(namesOf(read)).toEqual(['ann']);
    expect(lines.at(-1)).toContain('TOKENS_FILE cannot be used, so its tokens stay as they were: line 2 must be');
    rmSync(file);
    expect(namesOf(read)).toEqual(['ann']);
    expect(() => tokensOfFile(file, log)).toThrow('ENOENT');
  });
});
