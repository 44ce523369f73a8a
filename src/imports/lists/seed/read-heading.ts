/** What is wrong with the heading of a file; nothing where each column stands there once, in any order. */
export function readHeading(heading: readonly string[], wanted: readonly string[]): string[] {
  const unknown = heading.filter((name) => !wanted.includes(name));
  const missing = wanted.filter((name) => !heading.includes(name));
  const twice = new Set(heading.filter((name, index) => heading.indexOf(name) !== index));
  return [
    ...unknown.map(
      (name) => `The heading has the column "${name}", which this table does not; it has ${wanted.join(', ')}.`,
    ),
    ...missing.map((name) => `The heading lacks the column "${name}".`),
    ...[...twice].map((name) => `The heading has the column "${name}" more than once.`),
  ];
}
