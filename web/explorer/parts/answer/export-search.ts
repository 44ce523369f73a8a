type Value = string | number | boolean | readonly string[] | null | undefined;

/** Parameters of `GET /exports/` and `GET /embed/`; null or missing ones do not filter. */
export type ExportParameters = Readonly<Record<string, Value>>;

/** Returns the parameters as the query of an address. */
export function searchOf(parameters: ExportParameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    // An empty list is a filter, unlike a missing one.
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined) search.set(name, String(text));
  }
  return `?${search.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}`;
}
