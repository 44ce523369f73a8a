const NUMBERS = new Intl.NumberFormat('en');
const LISTS = new Intl.ListFormat('en');

export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

export function counted(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** Joins texts, such as `a, b, and c`. */
export function joined(texts: readonly string[]): string {
  return LISTS.format(texts);
}

/** Returns `2026-11-24 20:01`, in UTC. */
export function formatMoment(moment: string): string {
  return moment.slice(0, 16).replace('T', ' ');
}
