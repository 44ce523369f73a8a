/** Keys and headings that name what a list under them holds, as headings are compared. */
const KEYS = {
  scope: ['services', 'products', 'offerings', 'services in scope'],
  clauses: ['controls', 'requirements', 'clauses', 'criteria', 'requirement nodes'],
  mappings: ['mappings', 'requirement mappings', 'mappings content'],
  certificates: ['certificates', 'certifications', 'accreditations', 'attestations'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The kind of list that a key names; null: it names none. */
export function kindOfKey(key: string): keyof typeof KEYS | null {
  const kinds = Object.keys(KEYS) as (keyof typeof KEYS)[];
  return kinds.find((kind) => (KEYS[kind] as readonly string[]).includes(key)) ?? null;
}
