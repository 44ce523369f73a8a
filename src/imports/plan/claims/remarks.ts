import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  isSameValue,
  PROPERTY_NAMES,
} from '../../../domain/property-claims.ts';
import type { Speech } from './claims-by-source.ts';

interface Settled {
  readonly before: AttributedNode & { readonly id?: string };
  readonly after: AttributedNode;
  readonly kind: AttributedKind;
  readonly speech: Speech;
}

/** Tells where the list says otherwise than others: the finding PROPERTY_DISPUTED has who says what. */
export function wordRemarks(settled: Settled): readonly string[] {
  return ATTRIBUTED[settled.kind].flatMap((property) => remarksOn(property, settled));
}

function remarksOn(property: AttributedProperty, { before, after, speech }: Settled): readonly string[] {
  const [was, is] = [before[property] ?? null, after[property] ?? null];
  const said = (speech.words[property] ?? null) as ClaimValue | null;
  const what = `The ${PROPERTY_NAMES[property]} of ${before.id}`;
  const shown = (word: ClaimValue | null) => (word === null ? 'open' : `"${word}"`);
  if (said !== null && (is === null || !isSameValue(property, said, is)))
    return [`${what} stays ${shown(is)}; the list says "${said}".`];
  // Corrections of one's own need no telling.
  const isOfOthers = [...claimsBySource(before, property)].some(
    ([id, word]) => word === was && !speech.sourceIds.includes(id),
  );
  const isNews = was !== null && was !== is && (is === null || isOfOthers);
  return !isNews ? [] : [`${what} becomes ${shown(is)}; it was "${was}".`];
}
