type Values = Record<string, unknown>;

/** Sets a value at a path, creating objects on the way. */
export function setLine(recipe: Values, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) recipe[key] = value;
  else if (key === 'tables') setLine(tableAt(recipe, rest[0] as string), rest.slice(1), value);
  else {
    if (typeof recipe[key] !== 'object' || recipe[key] === null) recipe[key] = {};
    setLine(recipe[key] as Values, rest, value);
  }
}

function tableAt(recipe: Values, at: string): Values {
  const tables = (recipe['tables'] ?? []) as Values[];
  recipe['tables'] = tables;
  const known = tables.find((table) => table['at'] === at);
  const table = known ?? { at };
  if (known === undefined) tables.push(table);
  return table;
}
