/** Words between names that are not names themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
  'a an and are be by can covered covers do does for from has have how i in inherit inherits is it me my of on or scope service services that the there to under we what which who with'.split(
    ' ',
  ),
);

/**
 * Returns one spelling for names that differ only in case, spaces, dashes, brackets, `&` or `and`, zero-width
 * characters, or the numeral of a report's type: `SOC 2 Type II`.
 */
export function normalizedName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[[\](){}<>"'“”‘’`®™©]/gu, ' ')
    .replace(/[\s\p{Pd}_/:,.]+/gu, ' ')
    .trim()
    .replace(/\btype (ii?)(?= |$)/g, (_type, numeral: string) => `type ${numeral.length}`);
}

/**
 * Returns one spelling for names and their abbreviations: `ISO27001`, `ISO 27001` and `ISO/IEC 27001`; `800-53r5`, `SP
 * 800-53 Rev 5` and `NIST SP 800-53 Rev. 5`; `O365 GCC` and `Office 365 GCC`.
 */
export function commonSpelling(text: string): string {
  return numbersApart(normalizedName(withOfficeSpelled(text)))
    .replace(/\biso iec (?=\d)/g, 'iso ')
    .replace(/^(?:nist )?(?:sp |special publication )?(?=800 \d)/, 'nist ')
    .replace(/(?<=[\d ])r(?:ev|evision)? (?=\d)/g, ' rev ')
    .replace(/ {2,}/g, ' ');
}

/** Spells out “O365” as Office 365: “O365 GCC” is Office 365 GCC. */
export function withOfficeSpelled(text: string): string {
  return text.replace(/\bO365\b/gi, 'Office 365');
}

/** Separates numbers from the letters before them: `SOC2` usually means `SOC 2`. */
export function numbersApart(text: string): string {
  return text.replace(/(?<=\p{L})(?=\p{N})/gu, ' ');
}

/** Turns a name into a part of an id: lower-case ASCII and dashes. Empty if nothing remains. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120);
}

/**
 * Returns a standard's name in its common spelling, without the edition at its end; null for a standard without an
 * edition. A name without an edition may mean any edition, even if only one edition has it as an alias.
 */
export function withoutEdition(name: string, edition: string | null): string | null {
  if (edition === null) return null;
  const [whole, end] = [commonSpelling(name), ` ${commonSpelling(edition)}`];
  return whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
}
