import type { CertificateRow, FactTables } from './fact-tables.ts';

export interface Chained {
  readonly inForce: readonly CertificateRow[];
  readonly certificate: string;
  /** Maximum length of a chain. */
  readonly hops: number;
}

/** `passing`: only over leverage that states this clause as inherited; null: over any. */
interface Asked {
  readonly mayPass: (certificate: string) => boolean;
  readonly passing: string | null;
}

/**
 * Returns, for each certificate in force that reaches the given one by leverage, the shortest chain without its end.
 * All certificates of a chain are in force, and those in between may be passed.
 */
export function chainsTo(
  tables: FactTables,
  { inForce, certificate, hops, mayPass, passing }: Chained & Asked,
): string[][] {
  const chains: string[][] = [];
  // Stated inheritance counts over one hop even if no hops are requested.
  const most = passing === null ? hops : Math.max(hops, 1);
  for (const { id } of inForce) {
    let layer = [[id]];
    const seen = new Set([id]);
    for (let hop = 1; hop <= most && id !== certificate; hop += 1) {
      const longerOnes = layer
        .flatMap((chain) => leveragedBy(tables, chain.at(-1) as string, passing).map((next) => [...chain, next]))
        .filter((chain) => inForce.some((other) => other.id === chain.at(-1)) && !seen.has(chain.at(-1) as string))
        .filter((chain) => chain.at(-1) === certificate || mayPass(chain.at(-1) as string));
      for (const chain of longerOnes) seen.add(chain.at(-1) as string);
      const arrived = longerOnes.find((chain) => chain.at(-1) === certificate);
      if (arrived !== undefined) chains.push(arrived.slice(0, -1));
      if (arrived !== undefined) break;
      layer = longerOnes;
    }
  }
  return chains;
}

export function leveragedBy(
  { leverages, standards }: FactTables,
  certificate: string,
  passing: string | null,
): string[] {
  const stating = passing === null ? [] : withCatalogs(standards, passing);
  return leverages
    .filter(({ fromId }) => fromId === certificate)
    .filter(({ inheritedClauseIds = [] }) => passing === null || inheritedClauseIds.some((id) => stating.includes(id)))
    .map(({ toId }) => toId);
}

/** Returns the clause, and those with its number in the catalogs of its standard. */
export function withCatalogs(standards: FactTables['standards'], clauseId: string): readonly string[] {
  const [, own, number] = clauseId.split('/');
  const catalogs = standards.find(({ id }) => id === `standard/${own}`)?.baselineOf ?? [];
  return [clauseId, ...catalogs.map((id) => `clause/${id.split('/')[1]}/${number}`)];
}
