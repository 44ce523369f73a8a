import { setTimeout as sleep } from 'node:timers/promises';
import { HEADERS } from './requests.mjs';

/** One question over HTTP; an answer with errors is a fault of the bench. */
export async function ask(url, query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors !== undefined) throw new Error(`${url} answers ${query} with ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

const LOOKS = 15;
const BETWEEN_LOOKS = 2_000;

/** The same of a server whose database has just started, and may be too busy at first to say that it is there. */
export async function askUntilThere(url, query) {
  for (let left = LOOKS; ; left -= 1) {
    try {
      return await ask(url, query);
    } catch (error) {
      if (left === 0) throw error;
      await sleep(BETWEEN_LOOKS);
    }
  }
}

/** The same, and the milliseconds until the answer was read. */
export async function timeAsk(url, query, variables) {
  const begun = performance.now();
  await ask(url, query, variables);
  return performance.now() - begun;
}
