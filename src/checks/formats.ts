import { markdownOfCheck, textOfCheck } from './reports.ts';
import type { CheckedSystem } from './results.ts';
import { sarifOf } from './sarif.ts';

export const CHECK_FORMATS = ['text', 'md', 'sarif', 'json'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const CHECK_MEDIA_TYPES: Readonly<Record<CheckFormat, string>> = {
  text: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  sarif: 'application/sarif+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Writes a report; `path` is the list, as SARIF names files. */
export function writeCheck(format: CheckFormat, checked: CheckedSystem, path: string): string {
  if (format === 'text') return textOfCheck(checked);
  if (format === 'md') return markdownOfCheck(checked);
  if (format === 'sarif') return sarifOf(checked, path);
  return `${JSON.stringify(checked, null, 2)}\n`;
}
