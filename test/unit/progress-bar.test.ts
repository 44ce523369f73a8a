import { describe, expect, it } from 'vitest';
import { progressLine, progressWriter } from '../../src/commands/shared/progress-bar.ts';

describe('the progress of an import', () => {
  it('is a bar with the rows and the remaining time if the share is known', () => {
    expect(progressLine({ rowsRead: 660_000, share: 0.5 }, 72)).toBe(
      '████████████░░░░░░░░░░░░ 50 %  660,000 rows, 1:12 left',
    );
    expect(progressLine({ rowsRead: 2_000, share: 0.01 }, 1)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░ 1 %  2,000 rows');
    expect(progressLine({ rowsRead: 2_000, share: null }, 1)).toBe('2,000 rows');
  });

  it('overwrites its line on a terminal, and is not written to files', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    progressWriter({ isTTY: true, write })({ rowsRead: 1, share: null });
    progressWriter({ isTTY: false as true, write })({ rowsRead: 1, share: null });
    expect(written).toEqual(['\r\u001b[K1 rows']);
  });
});
