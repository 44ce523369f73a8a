import { shortHash } from '../short-hash.ts';
import type { StatementContent } from './statements.ts';

export function contentHash(content: StatementContent): string {
  const said = content as unknown as Readonly<Record<string, unknown>>;
  const told = sortedNamesOf(content).filter((name) => !LATER_PROPERTIES.has(name) || said[name] !== null);
  return shortHash(JSON.stringify(told.map((name) => [name, said[name]])));
}

/** Omitted from hashes while null, so that statements of graphs from before these properties keep their hashes. */
const LATER_PROPERTIES: ReadonlySet<string> = new Set(['standardId']);

/** Cached by kind, since statements of a kind mostly have the same properties. */
function sortedNamesOf(content: StatementContent): readonly string[] {
  const names = Object.keys(content);
  const known = sortedNames.get(content.kind);
  if (known?.length === names.length && known.every((name) => name in content)) return known;
  sortedNames.set(content.kind, names.sort());
  return names;
}

const sortedNames = new Map<string, readonly string[]>();
