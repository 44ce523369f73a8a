/** Of every request: the answer's tag depends on what is accepted, too. Comparators do not compress, so nobody does. */
export const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json',
  'accept-encoding': 'identity',
};

/**
 * Gives each connection its requests. Those of a plan are dealt out, so that no two connections ask the same; those
 * that are too many to hold are made one by one.
 */
export function requestsOf(plan) {
  if (plan.distinct !== undefined) return makeDistinct(plan);
  const { documents, requests, connections } = plan;
  let position = 0;
  return (client) => {
    const own = [];
    for (let at = position; at < requests.length; at += connections) {
      const [document, variables] = requests[at];
      own.push(requestFor(plan, documents[document], variables));
    }
    position += 1;
    client.setRequests(own);
  };
}

function makeDistinct(plan) {
  let count = 0;
  const setupRequest = (request) => {
    const variables = distinctVariables(plan.distinct, count);
    count += 1;
    return { ...request, ...requestFor(plan, plan.documents[0], variables) };
  };
  return (client) => client.setRequests([{ setupRequest }]);
}

/** Each id with each length of a page, then the same on another day, and so on. */
export function distinctVariables({ ids, lengths, days }, count) {
  const round = Math.floor(count / ids.length);
  return {
    id: ids[count % ids.length],
    first: 1 + (round % lengths),
    asOf: days[Math.floor(round / lengths) % days.length],
  };
}

function requestFor({ method, path, headers = {} }, query, variables) {
  if (method === 'GET') {
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    return { method, path: `${path}?${asked}`, headers: { ...HEADERS, ...headers } };
  }
  return { method, path, headers: { ...HEADERS, ...headers }, body: JSON.stringify({ query, variables }) };
}
