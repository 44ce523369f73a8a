import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchProgress } from '../../scripts/neo4j/progress.mjs';

const STUCK_AFTER = 120_000;
/** No process has this id. */
const NOBODY = 2 ** 30;

describe('A starting Neo4j', () => {
  const logs = mkdtempSync(join(tmpdir(), 'neo4j-progress-'));
  beforeEach(() => {
    vi.useFakeTimers();
    writeFileSync(join(logs, 'debug.log'), 'begun\n');
  });
  afterEach(() => void vi.useRealTimers());

  it('is awaited while it logs, and given up after a long time without activity', () => {
    const onStuck = vi.fn();
    const progress = watchProgress({ pid: NOBODY, logs, stuckAfter: STUCK_AFTER }, onStuck);
    for (let minute = 0; minute < 10; minute += 1) {
      vi.advanceTimersByTime(60_000);
      appendFileSync(join(logs, 'debug.log'), 'more\n');
    }
    expect(onStuck).not.toHaveBeenCalled();
    vi.advanceTimersByTime(STUCK_AFTER + 2_000);
    expect(onStuck).toHaveBeenCalled();
    progress.stop();
    rmSync(logs, { recursive: true });
  });
});
