import type { Around, NameReference } from '../../draft.ts';
import { BOLD, type PageHeading } from './page-headings.ts';

/** Headings between the one that names the environment and the table. */
const ASIDE = /^(terminology|legend|symbols?|keys?|notes?|abbreviations|definitions|last updated)\b/i;
const FILLER = /(?<!\s)\s*\b(services\s+)?(by|in)\s+(audit\s+)?scope$/i;
const SHORT_FILLER = /(?<!\s)\s*\b(by|in)\s+(audit\s+)?scope$/i;

/** The headings of a table that may name what is in it, from the nearest outwards. */
function telling(headings: readonly PageHeading[]): readonly PageHeading[] {
  return headings.filter(({ text }) => !ASIDE.test(text) && text.replace(FILLER, '') !== '');
}

/** A heading without what such headings say beside a name, and as it stands. */
function readingsOf({ text }: PageHeading): readonly string[] {
  return [...new Set([text.replace(FILLER, ''), text.replace(SHORT_FILLER, ''), text])];
}

/** The environment that the headings of a table name, the nearest first; null: none may. */
export function environmentOfHeadings(headings: readonly PageHeading[], file: string): NameReference | null {
  const references = telling(headings).map((heading) => {
    const [best = '', ...others] = readingsOf(heading);
    const at = { file, row: heading.row, column: null };
    const alternatives = others.length === 0 ? {} : { alternatives: others };
    return { heading, reference: { kind: 'Environment', text: best, at, ...alternatives } as const };
  });
  // A line in bold may be of anything.
  const nearest = references.find(({ heading }) => heading.depth < BOLD);
  if (nearest === undefined) return null;
  if (references.length === 1) return nearest.reference;
  return { ...nearest.reference, firstOf: references.map(({ reference }) => reference) };
}

/** The programme that the headings of a table name, for a column that only says what its ticks are. */
export function programmesOfHeadings(
  headings: readonly PageHeading[],
  { file, environment }: { readonly file: string; readonly environment: NameReference | null },
): readonly NameReference[] {
  return telling(headings).flatMap((heading) =>
    readingsOf(heading).map((text): NameReference => {
      const at = { file, row: heading.row, column: null };
      return { kind: 'Certificate', text, at, programmeIn: environment };
    }),
  );
}

/** The same headings, as what the operator says is held against them. */
export function aroundTable(headings: readonly PageHeading[], file: string): Around | null {
  return telling(headings).reduceRight<Around | null>((outer, { text, row }) => {
    return { text, at: { file, row, column: null }, isWhole: false, over: 'tables', outer };
  }, null);
}
