const picked = new Map<string, string>();

/** Remembers the name of a picked node, so that its chip need not load it. */
export function rememberPicked(id: string, name: string): void {
  picked.set(id, name);
}

export function pickedName(id: string): string | undefined {
  return picked.get(id);
}
