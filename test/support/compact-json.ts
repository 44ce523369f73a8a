const WIDTH = 120;

/** JSON in few lines: what fits on a line shares it, and a value alone in an object or array begins on the line of its bracket. */
export function compactJson(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line;
  const isArray = Array.isArray(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  const partsIn = (inner: string) =>
    isArray
      ? value.map((item) => compactJson(item, inner))
      : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compactJson(item, inner)}`);
  const [only, ...others] = partsIn(indent);
  if (others.length === 0) return isArray ? `[${only}]` : `{ ${only} }`;
  const inner = `${indent}  `;
  return `${open}\n${partsIn(inner)
    .map((part) => inner + part)
    .join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
