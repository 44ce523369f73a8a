import { compareText } from '../../../domain/ids.ts';
import { DAYS, TOLD_OF, type ToldKind, type ToldProperty, type Word } from '../../../domain/said.ts';
import type { Voices } from './voices.ts';

/** The day that a source is of; null: nobody tells. */
export type DayOf = (sourceId: string) => string | null;

/** What counts of properties that sources have said something new of; null: nothing does. */
export type Counting = Readonly<Partial<Record<ToldProperty, Word | null>>>;

/**
 * Among several sources, who was first to tell of a clause keeps the word, so that none takes a requirement of another
 * away; of a certificate the later source does, since certificates are renewed.
 */
export function countingWords(
  voices: Voices,
  kind: ToldKind,
  { changed, dayOf }: { readonly changed: ReadonlySet<ToldProperty>; readonly dayOf: DayOf },
): Counting {
  const isOfDays = (property: ToldProperty) => DAYS.some((day) => day === property);
  const touched = TOLD_OF[kind].filter((property) => changed.has(property));
  const single = touched.filter((property) => !isOfDays(property));
  const counting = single.map((property) => {
    const said = [...voices].filter(([, words]) => words.has(property));
    const [first] = kind === 'Clause' ? said : latestFirst(said, dayOf);
    return [property, first?.[1].get(property) ?? null] as const;
  });
  return { ...Object.fromEntries(counting), ...(touched.some(isOfDays) ? validity(voices, dayOf) : {}) };
}

type Voice = readonly [string, ReadonlyMap<ToldProperty, Word>];

/** The latest source first; one without a day is as late as the latest. Of the same day, the last to speak is first. */
function latestFirst(voices: readonly Voice[], dayOf: DayOf): Voice[] {
  const newest =
    voices
      .flatMap(([id]) => dayOf(id) ?? [])
      .sort()
      .at(-1) ?? '';
  const dayOfVoice = ([id]: Voice) => dayOf(id) ?? newest;
  return voices.toReversed().sort((left, right) => compareText(dayOfVoice(right), dayOfVoice(left)));
}

/**
 * Both days by the source that counts. What it does not tell itself others may, but for those who tell another day beside
 * it: they speak of another period.
 */
function validity(voices: Voices, dayOf: DayOf): Counting {
  const dated = [...voices].filter(([, words]) => words.has('issuedOn') || words.has('expiresOn'));
  const ranked = latestFirst(dated, dayOf).map(([, words]) => ({
    issuedOn: words.get('issuedOn') ?? null,
    expiresOn: words.get('expiresOn') ?? null,
  }));
  const [first] = ranked;
  if (first === undefined) return { issuedOn: null, expiresOn: null };
  const { issuedOn, expiresOn } = first;
  const begun = (word: Word | null) => word !== null && (expiresOn === null || word <= expiresOn);
  const ends = (word: Word | null) => word !== null && (issuedOn === null || issuedOn <= word);
  const isSame = (own: Word | null, other: Word | null) => own === null || other === null || own === other;
  const ofPeriod = ranked.filter((other) => isSame(issuedOn, other.issuedOn) && isSame(expiresOn, other.expiresOn));
  return {
    issuedOn: issuedOn ?? ofPeriod.find((other) => begun(other.issuedOn))?.issuedOn ?? null,
    expiresOn: expiresOn ?? ofPeriod.find((other) => ends(other.expiresOn))?.expiresOn ?? null,
  };
}
