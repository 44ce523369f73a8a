import { PROPERTY_NAMES } from '../../domain/property-claims.ts';
import type { RawRow } from '../../engine/query.ts';
import { allProperties, type Issue } from '../facts/facts.ts';
import type { DayOf } from './claims/effective-values.ts';
import { mergeClaims } from './claims/merge-claims.ts';
import { mergedDocuments } from './merged-documents.ts';
import { type Properties, union, type WantedNode } from './wanted-nodes.ts';

/** The node as the list leaves it, and where words of the list stand against those of others. Null: it is new. */
export function settle(
  before: RawRow | null,
  wanted: WantedNode,
  dayOf: DayOf,
): { readonly after: Properties; readonly remarks: readonly Issue[] } {
  const known = before as Properties | null;
  const { merged, sentences } =
    known === null ? { merged: allProperties(wanted), sentences: [] } : addUp(known, wanted);
  const settled = mergeClaims(known, merged, { wanted, dayOf });
  const told = [...sentences, ...settled.sentences];
  return { after: settled.after, remarks: told.map((sentence) => ({ at: wanted.at, sentence })) };
}

/** Merges the properties of graph and list, whatever their sources. */
function addUp(
  known: Properties,
  { properties, yielding, presumed }: WantedNode,
): { readonly merged: Properties; readonly sentences: readonly string[] } {
  const own = properties['sourceIds'] as readonly string[];
  const all = union(known['sourceIds'] as readonly string[], own);
  // Where nobody else has said anything, the source may well change its own words.
  const isOwn = all.length === own.length;
  const taken = isOwn ? yielding : whatIsNew(known, yielding);
  const refined = isOwn ? headingNow(presumed) : {};
  const documents = isOwn ? {} : mergedDocuments(known, { properties, yielding });
  const sentences = isOwn ? [] : yielded(known, { properties, yielding });
  return {
    merged: {
      ...known,
      ...whatIsNew(known, presumed),
      ...refined,
      ...taken,
      ...properties,
      ...documents,
      sourceIds: all,
    },
    sentences,
  };
}

/** That clauses stand under another one its list shows; that none do it does not, as it may be a part of the standard. */
function headingNow({ clauseKind }: Properties): Properties {
  return clauseKind === 'HEADING' ? { clauseKind } : {};
}

function whatIsNew(known: Properties, words: Properties): Properties {
  return Object.fromEntries(Object.entries(words).filter(([name]) => !has(known, name)));
}

function has(known: Properties, name: string): boolean {
  return (known[name] ?? null) !== null;
}

function yielded(known: Properties, { properties, yielding }: Pick<WantedNode, 'properties' | 'yielding'>) {
  return Object.entries(yielding)
    .filter(([name, said]) => has(known, name) && known[name] !== said)
    .filter(([name]) => name !== 'documents' && !(name in PROPERTY_NAMES) && properties[name] === undefined)
    .map(([name, said]) => {
      // `standardAsStated` as people say it.
      const called = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return `The ${called} of ${known['id']} stays "${known[name]}", as other sources say it; the list says "${said}".`;
    });
}
