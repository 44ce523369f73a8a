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
