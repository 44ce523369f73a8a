import { compareText } from '../../../domain/ids.ts';
import {
  ATTRIBUTED,
  type AttributedKind,
  type AttributedProperty,
  type ClaimValue,
  DAYS,
} from '../../../domain/property-claims.ts';
import type { ClaimsBySource } from './claims-by-source.ts';

/** The day that a source is of; null: not stated. */
export type DayOf = (sourceId: string) => string | null;

/** Values that count, of properties with new claims; null: none counts. */
export type Counting = Readonly<Partial<Record<AttributedProperty, ClaimValue | null>>>;

/**
 * Among several sources, who was first to tell of a clause keeps the word, so that none takes a requirement of another
 * away; of a certificate the later source does, since certificates are renewed.
 */
export function effectiveValues(
  voices: ClaimsBySource,
  kind: AttributedKind,
  { changed, dayOf }: { readonly changed: ReadonlySet<AttributedProperty>; readonly dayOf: DayOf },
): Counting {
  const isOfDays = (property: AttributedProperty) => DAYS.some((day) => day === property);
  const touched = ATTRIBUTED[kind].filter((property) => changed.has(property));
  const single = touched.filter((property) => !isOfDays(property));
  const counting = single.map((property) => {
    const said = [...voices].filter(([, words]) => words.has(property));
    const [first] = kind === 'Clause' ? said : latestFirst(said, dayOf);
    return [property, first?.[1].get(property) ?? null] as const;
  });
  return { ...Object.fromEntries(counting), ...(touched.some(isOfDays) ? validity(voices, dayOf) : {}) };
}

type SourceClaims = readonly [string, ReadonlyMap<AttributedProperty, ClaimValue>];

/** The latest source first; one without a day is as late as the latest. Of the same day, the last to speak is first. */
function latestFirst(voices: readonly SourceClaims[], dayOf: DayOf): SourceClaims[] {
  const newest =
    voices
      .flatMap(([id]) => dayOf(id) ?? [])
      .sort()
      .at(-1) ?? '';
  const dayOfVoice = ([id]: SourceClaims) => dayOf(id) ?? newest;
  return voices.toReversed().sort((left, right) => compareText(dayOfVoice(right), dayOfVoice(left)));
}

/**
 * Both days by the source that counts. What it does not tell itself others may, but for those who tell another day beside
 * it: they speak of another period.
 */
function validity(voices: ClaimsBySource, dayOf: DayOf): Counting {
  const dated = [...voices].filter(([, words]) => words.has('issuedOn') || words.has('expiresOn'));
  const ranked = latestFirst(dated, dayOf).map(([, words]) => ({
    issuedOn: words.get('issuedOn') ?? null,
    expiresOn: words.get('expiresOn') ?? null,
  }));
  const [first] = ranked;
  if (first === undefined) return { issuedOn: null, expiresOn: null };
  const { issuedOn, expiresOn } = first;
  const begun = (word: ClaimValue | null) => word !== null && (expiresOn === null || word <= expiresOn);
  const ends = (word: ClaimValue | null) => word !== null && (issuedOn === null || issuedOn <= word);
  const isSame = (own: ClaimValue | null, other: ClaimValue | null) => own === null || other === null || own === other;
  const ofPeriod = ranked.filter((other) => isSame(issuedOn, other.issuedOn) && isSame(expiresOn, other.expiresOn));
  return {
    issuedOn: issuedOn ?? ofPeriod.find((other) => begun(other.issuedOn))?.issuedOn ?? null,
    expiresOn: expiresOn ?? ofPeriod.find((other) => ends(other.expiresOn))?.expiresOn ?? null,
  };
}
