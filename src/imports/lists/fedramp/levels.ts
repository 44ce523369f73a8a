/** Returns the name of the standard of a level; null for a bare number, whose meaning has changed over the years. */
export function standardOfLevel(label: string | null): string | null {
  if (label === null || /^\d+$/.test(label)) return null;
  return /^fedramp\b/i.test(label) ? label : `FedRAMP ${label}`;
}
