import type { WriteStream } from 'node:tty';
import type { Progress } from '../../imports/report/report.ts';

const WIDTH = 24;
/** Share below which no remaining time is estimated. */
const SOON = 0.02;

/** Writes a progress line that overwrites itself, to terminals only. */
export function progressWriter(stream: Pick<WriteStream, 'isTTY' | 'write'>): (progress: Progress) => void {
  const start = performance.now();
  return (progress) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${progressLine(progress, (performance.now() - start) / 1_000)}`);
  };
}

/** Returns a line such as `████████░░░░ 66 %  660,000 rows, 1:12 left`. */
export function progressLine({ rowsRead, share }: Progress, seconds: number): string {
  const rows = `${rowsRead.toLocaleString('en')} rows`;
  if (share === null) return rows;
  const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
  const left = share < SOON ? '' : `, ${clock((seconds * (1 - share)) / share)} left`;
  return `${bar} ${Math.floor(share * 100)} %  ${rows}${left}`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
