/** What an entry says that gives nothing, and under which certificate. */
export interface Said {
  readonly status: string;
  readonly condition: string | null;
  readonly certificate: { readonly id: string };
}

/** Such as `NOT_IN_SCOPE in certificate/a (withdrawn after the audit)`; what several sources say alike, once. */
export function wordsSaid(entries: readonly Said[]): string[] {
  return [
    ...new Set(
      entries.map(({ status, condition, certificate }) => withCondition(`${status} in ${certificate.id}`, condition)),
    ),
  ];
}

export function withCondition(words: string, condition: string | null): string {
  return condition === null ? words : `${words} (${condition})`;
}

/** Heads of columns: the name, and the id where several have it. */
export function headsOf(nodes: readonly { readonly id: string | null; readonly name: string }[]): string[] {
  const names = nodes.map(({ name }) => name);
  return nodes.map(({ id, name }) =>
    id !== null && names.indexOf(name) !== names.lastIndexOf(name) ? `${name} (${id})` : name,
  );
}
