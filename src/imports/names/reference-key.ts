import type { NameReference } from '../draft.ts';

/**
 * Names that mean the same have one key: what they are within counts with its own alternatives, as editions of a standard
 * may share a title. Most are a kind, a text and a place, which a million rows ask for.
 */
export function keyOf({
  kind,
  text,
  programmeIn,
  within,
  alternatives,
  described,
  inFamily,
  offeredBy,
  firstOf,
  formerly,
  lines,
}: NameReference): string {
  const place = programmeIn ?? within ?? described?.holder ?? offeredBy ?? null;
  const placed = place === null ? '' : keyOf(place);
  const wanted = inFamily ? `${kind} in a family` : kind;
  const others = alternatives ?? described ?? firstOf ?? formerly ?? lines;
  if (others === undefined) {
    // A programme of no place is another name than one that is no programme.
    return place === null && programmeIn === undefined ? `${wanted}\n${text}` : `${wanted}\n${text}\n${placed}`;
  }
  const issuer = described?.issuer == null ? null : keyOf(described.issuer);
  return JSON.stringify([
    wanted,
    text,
    placed,
    alternatives,
    described?.newId,
    described?.name,
    issuer,
    firstOf?.map(keyOf),
    formerly,
    lines,
  ]);
}
