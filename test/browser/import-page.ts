import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Open, WritableServer } from './in-browser.ts';

/** A list of a provider that the graph does not know. */
export const FIVE_BY_FOUR = [
  'Service,ISO 27001,TISAX,FedRAMP High,PCI DSS,Reviewer',
  'BigQuery,yes,yes,yes,no,Ann',
  'Cloud Run,yes,yes,no,yes,Ann',
  'Cloud Storage,yes,yes,yes,yes,Bob',
  'Pub/Sub,yes,no,yes,yes,Bob',
  'Spanner,yes,yes,planned,yes,Ann',
].join('\n');

export async function openImports(open: Open, { token }: WritableServer): Promise<Page> {
  const { page } = await open('/runs');
  await enterToken(page, token);
  return page;
}

export async function enterToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('To import, enter a token').fill(token);
  await page.getByRole('button', { name: 'Use the token' }).click();
}

/** Chooses files by their names; they are read at once. */
export async function chooseLists(page: Page, lists: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(lists).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await page.getByLabel('Choose the list').setInputFiles(files);
}

/** Rows of one service under one certificate. */
export function scopeOf(service: string): string {
  return `Service,Certificate,Environment\n${service},certificate/az-gov-fedramp-high,environment/azure-gov\n`;
}

export async function untilReady(page: Page): Promise<void> {
  await page.getByText('Nothing is open: the list can be staged or published.').waitFor();
}

/** Waits until the page of a service has as many rows of entries. */
export async function untilListed(page: Page, rows: number): Promise<void> {
  const entries = page.locator('#entries tbody tr');
  await entries.first().waitFor();
  await expect.poll(() => entries.count()).toBe(rows);
}
