import type { WritableServer } from './in-browser.ts';

export interface ListToPublish {
  readonly name: string;
  readonly list: string;
  /** As `POST /imports` takes them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What another person publishes meanwhile. */
export async function publishList({ url, token }: WritableServer, { name, list, options = {} }: ListToPublish) {
  const response = await fetch(`${url}/imports?${new URLSearchParams({ name, ...options })}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: list,
  });
  const report: { readonly state: string; readonly revision: number } = await response.json();
  if (report.state !== 'PUBLISHED') throw new Error(`The list was not published: ${JSON.stringify(report)}`);
  return report;
}
