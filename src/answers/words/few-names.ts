import type { Certificate } from '../../domain/entities/certificate.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';

export const FEW = 3;

/** Lists the shown names and counts the others, such as `A, B and 3 more`. */
export function listed(shown: readonly string[], total: number, joint: 'and' | 'or' = 'and'): string {
  const items = total > shown.length ? [...shown, `${total - shown.length} more`] : shown;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export function namesOf(certificates: readonly Certificate[]): string {
  return listed(
    certificates.slice(0, FEW).map(({ name }) => `“${name}”`),
    certificates.length,
  );
}

export async function namesById(snapshot: Snapshot, ids: readonly string[], joint?: 'and' | 'or'): Promise<string> {
  const names = await Promise.all(ids.slice(0, FEW).map((id) => nameById(snapshot, id)));
  return listed(names, ids.length, joint);
}
