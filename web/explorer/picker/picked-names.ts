const picked = new Map<string, string>();

/** What a node was called where it was picked: its chip need not wait to be told again. */
export function rememberPicked(id: string, name: string): void {
  picked.set(id, name);
}

export function pickedName(id: string): string | undefined {
  return picked.get(id);
}
