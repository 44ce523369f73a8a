import type { Certificate } from '../domain/certificate.ts';
import { nameById, type Snapshot } from '../loaders/snapshot.ts';

export const FEW = 3;

/** Lists the shown names and counts the others. */
export function listed(
  shown: readonly string[],
  total: number,
  { between = ', ', last = ' and ' }: { readonly between?: string; readonly last?: string } = {},
): string {
  return `${shown.join(between)}${total > shown.length ? `${last}${total - shown.length} more` : ''}`;
}

export function namesOf(certificates: readonly Certificate[]): string {
  return listed(
    certificates.slice(0, FEW).map(({ name }) => `“${name}”`),
    certificates.length,
  );
}

export async function namesById(
  snapshot: Snapshot,
  ids: readonly string[],
  words?: Parameters<typeof listed>[2],
): Promise<string> {
  const names = await Promise.all(ids.slice(0, FEW).map((id) => nameById(snapshot, id)));
  return listed(names, ids.length, words);
}
