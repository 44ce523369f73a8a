/** Lengths are bounded, so that no text makes the search slow. */
const COUNT =
  /((?:\w{1,20}\s{1,3}){0,2})\b(\d{1,3}(?:[,.\u00A0]\d{3}){1,3}|\d{1,7})(\+)?\s{1,3}(?:[\p{L}\p{N}/-]{1,40}\s{1,3}){0,3}?services\b/giu;
/** Numbers that only bound the count. */
const BOUNDS = /\b(than|over|least|most|about|around|nearly|almost|approximately|roughly|to|some|until)\s*$/i;

/** How many services a text says that there are: `60 services`, `60 Azure services`, not `more than 60 services`. */
export function declaredCounts(text: string): number[] {
  return [...text.matchAll(COUNT)]
    .filter(([, before, number, plus]) => plus === undefined && !BOUNDS.test(before ?? '') && !isYear(number ?? ''))
    .map(([, , number]) => Number((number as string).replace(/\D/g, '')));
}

function isYear(number: string): boolean {
  return /^(19|20)\d\d$/.test(number);
}

const NUMBER = '(\\d{1,3}(?:[,.\\u00A0]\\d{3}){1,3}|\\d{1,7})';
const OF_ALL = [
  // 1 to 25 of 174, 1–25 of about 174
  new RegExp(
    `\\b\\d[\\d,.]{0,10}\\s{0,3}(?:to|through|[-–—])\\s{0,3}\\d[\\d,.]{0,10}\\s{1,3}of\\s{1,3}(?:about |over )?${NUMBER}(?![\\d%])`,
    'giu',
  ),
  new RegExp(
    `\\b(?:showing|displaying|viewing)\\s{1,3}(?:\\p{L}{1,12}\\s){0,2}\\d[\\d,.]{0,10}\\s{1,3}of\\s{1,3}${NUMBER}\\b`,
    'giu',
  ),
  new RegExp(`\\bfiltered from\\s{1,3}${NUMBER}\\b`, 'giu'),
];
const PAGES = /\bpage\s{1,3}\d{1,5}\s{1,3}(?:of|\/)\s{1,3}(\d{1,5})\b/giu;

/** What a text beside rows says that they are a part of; `pages` where it counts these. */
export function countsOfAll(
  text: string,
): readonly { readonly said: string; readonly all: number; readonly isOfPages: boolean }[] {
  const ofRows = OF_ALL.flatMap((expression) => [...text.matchAll(expression)]);
  const found = (matches: readonly RegExpExecArray[], isOfPages: boolean) =>
    matches.map(([said, number = '']) => ({ said, all: Number(number.replace(/\D/g, '')), isOfPages }));
  return [...found(ofRows as RegExpExecArray[], false), ...found([...text.matchAll(PAGES)] as RegExpExecArray[], true)];
}
