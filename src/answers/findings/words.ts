import { nameOf } from '../../domain/entities/entity.ts';
import {
  ATTRIBUTED,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  effectiveValue,
  isSameValue,
  otherBeside,
  PROPERTY_NAMES,
} from '../../domain/entities/property-claims.ts';
import { groupBy } from '../../domain/grouping.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Finding, Search } from './finding.ts';

type Words = ReadonlyMap<string, ClaimValue>;

export const disputedProperties: Search = async ({ catalogue }) =>
  [...catalogue.all('Certificate'), ...catalogue.all('Clause'), ...catalogue.all('Standard')].flatMap((node) =>
    // Without values by source, all sources agree.
    Object.keys(node.said).length === 0
      ? []
      : ATTRIBUTED[node.kind].flatMap((property): Finding[] => {
          const words = claimsBySource(node, property);
          const counts = effectiveValue(node, property);
          const isAgreed = [...words.values()].every((word) => counts !== null && isSameValue(property, word, counts));
          if (isAgreed) return [];
          return [
            {
              kind: 'PROPERTY_DISPUTED',
              key: `${node.id} ${property}`,
              nodeIds: [node.id],
              statementIds: [],
              sourceIds: [...words.keys()].sort(),
              tell: (snapshot) =>
                `Sources disagree on the ${PROPERTY_NAMES[property]} of “${nameOf(node)}”: ${said(snapshot, property, { words, counts })}.`,
            },
          ];
        }),
  );

function said(
  snapshot: Snapshot,
  property: AttributedProperty,
  { words, counts }: { readonly words: Words; readonly counts: ClaimValue | null },
): string {
  const groups = groupBy([...words], ([, word]) => word);
  const sorted = [...groups].sort(([left], [right]) => Number(right === counts) - Number(left === counts));
  const formatted = sorted.map(([word, claims]) => {
    const names = claims.map(([id]) => `“${snapshot.catalogue.nameOf(id)}”`);
    const verb = names.length === 1 ? 'says' : 'say';
    return `${names.join(' and ')} ${verb} ${shown(property, word)}${word === counts ? ', which counts' : ''}`;
  });
  const none =
    counts === null
      ? [`none of these counts, because each comes with another ${otherBeside(property)} than the one that counts`]
      : [];
  return [...formatted, ...none].join('; ');
}

function shown(property: AttributedProperty, word: ClaimValue): string {
  if (property === 'withdrawn') return word === true ? 'that it was withdrawn' : 'that it was not withdrawn';
  if (property === 'clauseKind') return word === 'HEADING' ? 'that it is a heading' : 'that it is a requirement';
  return property === 'issuedOn' || property === 'expiresOn' ? String(word) : `“${word}”`;
}
