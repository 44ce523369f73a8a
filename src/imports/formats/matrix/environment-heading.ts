import type { NameReference } from '../../draft.ts';
import type { PageHeading } from './page.ts';

/** Headings between the one that names the environment and the table. */
const ASIDE = /^(terminology|legend|symbols?|keys?|notes?|abbreviations|definitions|last updated)\b/i;
const FILLER = /\s*\b(services\s+)?(by|in)\s+(audit\s+)?scope$/i;
const SHORT_FILLER = /\s*\b(by|in)\s+(audit\s+)?scope$/i;

/** The environment that the heading of a table names, without what such headings say beside; null: none does. */
export function environmentOfHeading(headings: readonly PageHeading[], file: string): NameReference | null {
  const heading = headings.find(({ text }) => !ASIDE.test(text) && text.replace(FILLER, '') !== '');
  if (heading === undefined) return null;
  const { text, row } = heading;
  const [best = text, ...others] = new Set([text.replace(FILLER, ''), text.replace(SHORT_FILLER, ''), text]);
  const at = { file, row, column: null };
  return { kind: 'Environment', text: best, at, ...(others.length === 0 ? {} : { alternatives: others }) };
}
