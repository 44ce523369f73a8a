/**
 * Returns the id that OSCAL catalogs have for the number of a control: `ac-2.1` for `AC-2(1)`. Ids begin with a letter or
 * an underscore, so that `8.6.3` is `_8.6.3`.
 */
export function controlIdOf(number: string): string {
  const id = number
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s*\(\s*([^()\s]+)\s*\)/g, '.$1')
    .replace(/[^a-z0-9._-]+/g, '-');
  return /^[a-z_]/.test(id) ? id : `_${id}`;
}
