/**
 * Returns the id of a control's number in OSCAL catalogs: `ac-2.1` for `AC-2(1)`. Ids must begin with a letter or an
 * underscore, so `8.6.3` becomes `_8.6.3`.
 */
export function controlIdOf(number: string): string {
  const id = number
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s*\(\s*([^()\s]+)\s*\)/g, '.$1')
    .replace(/[^a-z0-9._-]+/g, '-');
  return /^[a-z_]/.test(id) ? id : `_${id}`;
}
