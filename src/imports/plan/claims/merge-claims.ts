import { ATTRIBUTED, type AttributedKind } from '../../../domain/property-claims.ts';
import type { Properties, WantedNode } from '../wanted-nodes.ts';
import {
  attributedNode,
  type ClaimsBySource,
  claimsOf,
  isAttributedKind,
  propertyClaims,
  type Speech,
  speak,
  without,
} from './claims-by-source.ts';
import { type DayOf, effectiveValues } from './effective-values.ts';
import { wordRemarks } from './remarks.ts';

export interface MergedClaims {
  /** The node with the words that count, and who says what. */
  readonly after: Properties;
  /** Where the list stands against other sources, and which of them counts. */
  readonly sentences: readonly string[];
}

/**
 * Which words count once a list has spoken. `merged` is the node as its properties are added up without regard to who
 * says them; a source that says again what it said before changes nothing.
 */
export function mergeClaims(
  known: Properties | null,
  merged: Properties,
  { wanted, dayOf }: { readonly wanted: WantedNode; readonly dayOf: DayOf },
): MergedClaims {
  const kind = merged['kind'];
  if (!isAttributedKind(kind)) return { after: merged, sentences: [] };
  const sourceIds = merged['sourceIds'] as readonly string[];
  const speech = speechOf(wanted);
  // Lists bring clauses by the thousand, nearly all of them new.
  if (known === null && kind === 'Clause' && isUnanimous(merged, speech)) return { after: merged, sentences: [] };
  const before = known === null ? new Map() : knownClaims(known, kind, { merged, speech });
  const { voices, changed } = speak(before, kind, speech);
  const counting = effectiveValues(voices, kind, { changed, dayOf });
  const standing = known ?? {};
  const told = ATTRIBUTED[kind].map((property) => {
    // A list may show a value without stating it.
    const unheard = speech.words[property] === undefined ? merged[property] : standing[property];
    return [property, property in counting ? (counting[property] ?? undefined) : unheard] as const;
  });
  const after = present({ ...merged, ...Object.fromEntries(told) });
  const said = propertyClaims(voices, kind, { properties: after, sourceIds });
  const settled = present({ ...after, said });
  const sentences =
    known === null ? [] : wordRemarks({ before: attributedNode(known), after: attributedNode(settled), kind, speech });
  return { after: settled, sentences };
}

function speechOf({ properties, yielding, saidBy }: WantedNode): Speech {
  return {
    words: { ...yielding, ...properties },
    sourceIds: properties['sourceIds'] as readonly string[],
    saidBy,
  };
}

/** True if each source says all that the node has, so that none need be kept apart. */
function isUnanimous(merged: Properties, { words, saidBy }: Speech): boolean {
  return (
    Object.keys(saidBy).length === 0 && ATTRIBUTED.Clause.every((property) => words[property] === merged[property])
  );
}

/** A kind that a list of the same source shows to be another is stated by nobody any more. */
function knownClaims(
  known: Properties,
  kind: AttributedKind,
  { merged, speech }: { readonly merged: Properties; readonly speech: Speech },
): ClaimsBySource {
  const voices = claimsOf(attributedNode(known), kind);
  const isConcluded = speech.words['clauseKind'] === undefined && merged['clauseKind'] !== known['clauseKind'];
  return isConcluded ? new Map([...voices].map(([id, words]) => [id, without(words, 'clauseKind')])) : voices;
}

/** Drops properties that no source states. */
function present(properties: Readonly<Record<string, Properties[string] | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Properties[string]] => entry[1] !== undefined),
  );
}
