type Inputs = Readonly<Record<string, unknown>>;

/** Returns inputs with the fields of nested objects next to them, by paths such as `filter.services`. */
export function flattened(input: Inputs): Inputs {
  const fields = Object.entries(input).flatMap(([name, value]) =>
    isObject(value)
      ? Object.entries(value).map(([field, inner]) => [`${name}.${field}`, inner] as const)
      : [[name, value] as const],
  );
  return Object.fromEntries(fields);
}

/** Returns the input with the values at these paths. */
export function withValues(input: Inputs, values: Inputs): Inputs {
  const changed: Record<string, unknown> = { ...input };
  for (const [path, value] of Object.entries(values)) {
    const [name = '', field] = path.split('.');
    changed[name] = field === undefined ? value : { ...(changed[name] as object), [field]: value };
  }
  return changed;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
