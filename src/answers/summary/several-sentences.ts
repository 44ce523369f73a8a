import type { InheritanceFacts } from '../facts/inheritance-facts.ts';
import { bySources, certificateWords, few } from '../facts/source-words.ts';
import { capitalized, counted, numberWord } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';
import { REASON_WORDS } from '../words/reason-words.ts';

/**
 * States how many subjects are listed, how many are named as families, and how many may be in scope or inherit by
 * leverage.
 */
export function severalSentences(facts: InheritanceFacts): string[] {
  return [listedSentence(facts), familiesSentence(facts), possibleSentence(facts)];
}

function listedSentence(facts: InheritanceFacts): string {
  const { listed: byName, listedPossible } = facts;
  const { STATED: stated, DERIVED: derived } = facts.services;
  const belonging = stated - byName;
  const scope = `in the scope of ${scopeWords(facts)}${askedPlaces(facts)}`;
  const by = bySources(facts, ', by ');
  const doubt = onlyPossible(listedPossible);
  const { count: possible } = listedPossible;
  const perhaps = possible === 0 ? '' : `; ${numberWord(possible)} more ${be(possible)} listed${doubt}`;
  const follow = derived === 1 ? 'service follows' : 'services follow';
  const following =
    derived === 0 ? '' : `; ${numberWord(derived)} ${follow} from what sources state as inherited between certificates`;
  if (byName > 0) {
    const more =
      belonging === 0 ? '' : `; ${numberWord(belonging)} more ${be(belonging)} in it ${belongWords(belonging)}`;
    return `${services(byName)} ${be(byName)} listed ${scope}${by}${more}${perhaps}${following}.`;
  }
  if (belonging > 0)
    return `${services(belonging)} ${be(belonging)} ${scope} ${belongWords(belonging)}${by}${perhaps}${following}.`;
  if (possible > 0) return `${services(possible)} ${be(possible)} listed ${scope}${by}${doubt}${following}.`;
  return `No single service is listed ${scope}${following}.`;
}

function services(count: number): string {
  return capitalized(counted(count, 'service'));
}

function belongWords(count: number): string {
  return `by what ${count === 1 ? 'it belongs' : 'they belong'} to`;
}

/** States why listed services are only possible; empty if they are stated. */
function onlyPossible({ count, because }: InheritanceFacts['listedPossible']): string {
  if (count === 0) return '';
  const reasons = because.map((reason) => REASON_WORDS[reason]);
  return `; only possible, since ${listed(reasons, reasons.length, 'or')}`;
}

function familiesSentence(facts: InheritanceFacts): string {
  const named = familiesNamed(facts);
  if (named === 0) return '';
  const by = facts.services.STATED === 0 ? bySources(facts, ', by ') : '';
  const families = capitalized(counted(named, 'family', 'families'));
  return `${families} ${be(named)} named${extentWords(facts.families)}${by}.`;
}

function possibleSentence(facts: InheritanceFacts): string {
  const { services, leveraging } = facts;
  const possible = facts.possible - facts.listedPossible.count;
  if (possible + leveraging === 0) return '';
  const named = familiesNamed(facts);
  const listedBefore = services.STATED + facts.listedPossible.count;
  const more = listedBefore + services.DERIVED === 0 ? '' : ' more';
  const by = named + listedBefore === 0 ? bySources(facts, ', by ') : '';
  const none = listedBefore === 0 ? '; none is stated' : '';
  const who = (count: number) => `${numberWord(count)}${more} ${count === 1 ? 'service' : 'services'}`;
  const inScope = `${named > 0 ? 'so ' : ''}${who(possible)} may be in scope`;
  const leverage = `${who(leveraging)} may inherit by leverage`;
  const both = [possible === 0 ? [] : inScope, leveraging === 0 ? [] : leverage].flat();
  return capitalized(`${both.join('; ')}${by}${none}.`);
}

function familiesNamed({ families: { all, select, unspecified } }: InheritanceFacts): number {
  return all + select + unspecified;
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function scopeWords({ standards, certificates }: InheritanceFacts): string {
  return standards.length > 0 ? few(standards) : certificateWords({ certificates });
}

function extentWords({ all, select, unspecified }: InheritanceFacts['families']): string {
  const named = all + select + unspecified;
  if (unspecified === named) return ', extent not stated';
  if (select === named) return ', with some services that are not named';
  if (all === named) return ', with all of their services';
  const parts = [
    all === 0 ? [] : `${numberWord(all)} with all services`,
    select === 0 ? [] : `${numberWord(select)} with some services that are not named`,
    unspecified === 0 ? [] : `${numberWord(unspecified)} without a stated extent`,
  ].flat();
  return ` (${listed(parts, parts.length)})`;
}

function askedPlaces({ places }: InheritanceFacts): string {
  if (places.length === 0) return '';
  return places.length > FEW
    ? ` in ${counted(places.length, 'environment')}`
    : ` in ${listed(places, places.length, 'or')}`;
}
