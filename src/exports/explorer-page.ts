export interface ExplorerPage {
  readonly path: string;
  readonly values?: Readonly<Record<string, string | readonly string[] | null | undefined>>;
}

export interface AnswerPoint {
  /** Null if the answer does not depend on the day. */
  readonly asOf: string | null;
  readonly revision: number;
}

/** Returns the address of the page for the day and revision of an answer; `origin` is empty without a server. */
export function explorerAddress(origin: string, { path, values = {} }: ExplorerPage, point: AnswerPoint): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, day: point.asOf, rev: String(point.revision) })) {
    for (const one of [value ?? []].flat()) search.append(name, one);
  }
  return `${origin}${path}?${search.toString().replaceAll('%2F', '/')}`;
}

/** Page of a node, whose address is its id. */
export function pageOfNode(id: string): ExplorerPage {
  return { path: `/${id}` };
}
