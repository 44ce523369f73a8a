import type { WritableServer } from './in-browser.ts';

export interface ListToPublish {
  readonly name: string;
  readonly list: string;
}

/** Publishes a list through the API, as another user would. Accepts the first proposal of each open question. */
export async function publishList({ url, token }: WritableServer, { name, list }: ListToPublish) {
  const response = await fetch(`${url}/imports?${new URLSearchParams({ name, acceptProposals: 'true' })}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: list,
  });
  const report: { readonly state: string; readonly revision: number } = await response.json();
  if (report.state !== 'PUBLISHED') throw new Error(`The list was not published: ${JSON.stringify(report)}`);
  return report;
}
