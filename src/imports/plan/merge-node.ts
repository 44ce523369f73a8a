import type { CertificateDocument } from '../../domain/certificate.ts';
import { allProperties, type EntityFact, type Properties, type PropertyValue } from '../facts/facts.ts';
import type { DayOf } from './claims/effective-values.ts';
import { mergeClaims } from './claims/merge-claims.ts';

/** Merges what a list says of a node into what the graph has; null: the node is new. */
export function mergeNode(known: Properties | null, fact: EntityFact, dayOf: DayOf): Properties {
  const { id, kind, sourceIds } = fact;
  const own = [...new Set(sourceIds)].sort();
  if (known === null) return mergeClaims(null, { ...allProperties(fact), id, kind, sourceIds: own }, { fact, dayOf });
  const { properties, yielding = {}, presumed = {} } = fact;
  const all = [...new Set([...(known['sourceIds'] as readonly string[]), ...own])].sort();
  // Where no other source has said anything, the source may change its own words.
  const isOwn = all.length === own.length;
  // A list shows that clauses stand under another one. That none do it does not show, as it may be a part of the standard.
  const refined = isOwn && presumed['clauseKind'] === 'HEADING' ? { clauseKind: 'HEADING' } : {};
  const merged = {
    ...known,
    ...missingIn(known, presumed),
    ...refined,
    ...(isOwn ? yielding : missingIn(known, yielding)),
    ...properties,
    ...(isOwn ? {} : mergedDocuments(known, { properties, yielding })),
    ...{ id, kind, sourceIds: all },
  };
  return mergeClaims(known, merged, { fact, dayOf });
}

function missingIn(known: Properties, words: Properties): Properties {
  return Object.fromEntries(Object.entries(words).filter(([name]) => (known[name] ?? null) === null));
}

/**
 * Adds the documents of a certificate that one more source names, each once, by its address or else its title. No source
 * is kept with a document, so none goes because another source does not name it.
 */
function mergedDocuments(
  known: Properties,
  { properties, yielding }: { readonly properties: Properties; readonly yielding: Properties },
): Properties {
  const byKey = new Map<string, CertificateDocument>();
  const add = (json: PropertyValue | undefined, replaces: (document: CertificateDocument) => boolean) => {
    // As text, since neither engine keeps maps in a property.
    for (const document of json === undefined ? [] : (JSON.parse(String(json)) as CertificateDocument[])) {
      const key = document.url ?? document.title;
      if (!byKey.has(key) || replaces(document)) byKey.set(key, document);
    }
  };
  add(known['documents'], () => true);
  // A list that names addresses only knows no more of a document than the graph has.
  add(properties['documents'], ({ kind }) => kind !== 'OTHER');
  add(yielding['documents'], () => false);
  return byKey.size === 0 ? {} : { documents: JSON.stringify([...byKey.values()]) };
}
