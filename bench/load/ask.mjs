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

/** The same, and the milliseconds until the answer was read. */
export async function timeAsk(url, query, variables) {
  const begun = performance.now();
  await ask(url, query, variables);
  return performance.now() - begun;
}
