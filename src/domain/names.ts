/** Providers put these before a service's name, and leave them out, as they please. */
const VENDORS = ['microsoft', 'azure', 'amazon', 'aws', 'google cloud', 'google', 'oracle', 'oci', 'ibm cloud', 'ibm'];

/**
 * What two spellings of one name have in common: case, kinds of blanks and dashes, brackets, `&` and `and`,
 * characters without width make no difference.
 */
export function normalizedName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[[\](){}<>"'“”‘’`®™©]/gu, ' ')
    .replace(/[\s\p{Pd}_/:,.]+/gu, ' ')
    .trim();
}

/** A normalised name without the provider's name before it; the name itself where nothing would be left. */
export function withoutVendor(normalized: string): string {
  const vendor = VENDORS.find((name) => normalized.startsWith(`${name} `));
  return vendor === undefined ? normalized : withoutVendor(normalized.slice(vendor.length + 1));
}

/** A part of an id that a name makes: ASCII, lower case, dashes. Empty where the name has no such letter. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
}
