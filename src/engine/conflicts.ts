import { setTimeout as sleep } from 'node:timers/promises';
import { WriteConflict } from '../errors.ts';

const ATTEMPTS = 8;

export async function retryConflicts<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempts === ATTEMPTS) throw error;
      await sleep(2 ** attempts);
    }
  }
}
