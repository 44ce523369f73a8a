import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import { type ClaimedRow, namesOfStandard, unclaimed } from '../claimed-rows.ts';
import { claimsOf } from '../summary-claims.ts';
import { cellsOf } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { COMMON } from './common.ts';
import { checkGlance, GLANCE } from './glance.ts';
import { DOUBTS } from './glance-sentences.ts';
import { type Checked, type Claims, certificatesIn, namesIn, nodesIn, numberIn, type Template } from './sentences.ts';
import { mayBeInScope, type Subject, type Summarized, subjectsOf, wideOf } from './summarized.ts';
import { SUMMARY_DETAILS } from './summary-details.ts';
import { isRuledOut } from './verdicts.ts';
import { rowsOf, type World } from './world.ts';

export const SUMMARIES: readonly Template<Summarized>[] = [
  ...COMMON,
  ...COLUMNS,
  ...SUMMARY_DETAILS,
  {
    reads: /(?<first>(?:No single|\S+) services? (?:is|are) (?:listed )?in the scope of .+?)(?<rest>; .+)?\./,
    claims: ({ first = '', rest = '' }, summarized) => {
      const [count = ''] = first.split(' service');
      const services = summarized.subjects.filter(({ isFamily }) => !isFamily);
      const stated = services.filter(({ certainty }) => certainty === 'STATED');
      const possible = services.filter(({ certainty, isListed }) => certainty === 'POSSIBLE' && isListed);
      const isByName = first.includes(' listed in the scope');
      const listed = stated.filter(({ isListed }) => isListed);
      const belonging = stated.filter(({ isListed }) => !isListed);
      const byName = listed.length > 0 ? listed : possible;
      const headed = isByName ? byName : belonging;
      const told = rest.split('; ').slice(1);
      return {
        'are as many':
          count === 'No single' ? stated.length + possible.length === 0 : numberIn(count) === headed.length,
        'are all told': told.every((part) =>
          isPart(part, { belonging, possible, derived: services.filter(({ certainty }) => certainty === 'DERIVED') }),
        ),
        'are said to be possible':
          headed !== possible || possible.length === 0 || told.some((part) => part.startsWith('only possible')),
        ...scopeClaims(summarized, first),
      };
    },
  },
  {
    reads:
      /(?<count>\S+) famil(?:y is|ies are) named(?<extent>, extent not stated|, with some services that are not named|, with all of their services| \(.+?\))(?<by>, by .+)?\./,
    claims: ({ count = '', extent = '' }, { subjects }) => {
      const families = subjects.filter(({ isFamily }) => isFamily);
      const has = (reason: string, { rows }: Subject) =>
        rows.some(({ possibleBecause }) => possibleBecause.includes(reason));
      const isWhole = ({ rows }: Subject) =>
        rows.some(({ possibleBecause }) => !possibleBecause.some((one) => one.startsWith('EXTENT_')));
      const partly = families.filter((family) => !isWhole(family));
      const select = partly.filter((family) => has('EXTENT_SELECT', family)).length;
      const unspecified = partly.length - select;
      return {
        'are as many': numberIn(count) === families.length,
        'are named so far': !extent.startsWith(', extent') || unspecified === families.length,
        'are named in part': !extent.startsWith(', with some') || select === families.length,
        'are named wholly': !extent.startsWith(', with all') || select + unspecified === 0,
      };
    },
  },
  {
    reads:
      /(?:(?<scope>(?:[Ss]o )?(?<count>\S+)(?: more)? services? may be in scope))?(?:; )?(?:(?<leveraging>\S+)(?: more)? services? may inherit by leverage)?(?<by>, by .+?)?(?<none>; none is stated)?\./,
    claims: ({ count = '', leveraging = '', none, scope = '' }, { world, subjects }) => {
      if (scope === '' && leveraging === '') throw new Error('says nothing');
      const { inScope, byLeverage } = mayBeInScope(world, subjects);
      return {
        'may be in scope': inScope.length === (count === '' ? 0 : numberIn(count)),
        'may inherit by leverage': byLeverage.length === (leveraging === '' ? 0 : numberIn(leveraging)),
        'is none stated':
          none === '' || !subjects.some(({ certainty, isFamily }) => certainty === 'STATED' && !isFamily),
      };
    },
  },
];

interface Counted {
  readonly belonging: readonly Subject[];
  readonly possible: readonly Subject[];
  readonly derived: readonly Subject[];
}

function isPart(part: string, { belonging, possible, derived }: Counted): boolean {
  const [, count = '', what = ''] =
    /^(\S+) (more (?:is|are) in it by|more (?:is|are) listed|services? follows?)/.exec(part) ?? [];
  if (part.startsWith('only possible, since ')) return possible.length > 0;
  if (count === '') throw new Error(`No part of a count: ${part}`);
  const others = what.includes('listed') ? possible : derived;
  const own = what.includes('in it') ? belonging : others;
  return numberIn(count) === own.length;
}

/** Claims of the standards and environments after `in the scope of`. */
function scopeClaims({ world, rows, filter }: Summarized, first: string): Claims {
  const words = first
    .replace(/.*? in the scope of /, '')
    .replace(/, by (?:\S+ (?:undated )?sources?|one undated source).*$/, '')
    .replace(/ by what (?:it belongs|they belong) to$/, '');
  const splits = [...words.matchAll(/ in /g)].map(
    ({ index }) => [words.slice(0, index), words.slice(index + 4)] as const,
  );
  for (const [scope, places] of [[words, ''] as const, ...splits]) {
    try {
      const standards = scope.startsWith('“')
        ? certificatesIn(world, scope).ids
        : nodesIn(world, scope, ['standard']).ids;
      const [, count] = /^(\S+) environments$/.exec(places) ?? [];
      const named =
        places === '' || count !== undefined
          ? []
          : namesIn(
              places,
              (name) => world.idsOf(name).length > 0 || (filter.environments?.includes(name) ?? false),
            ).names.flatMap((name) => world.idsOf(name).filter((id) => id.startsWith('environment/')));
      const held = new Set(
        rows.flatMap(({ standard, certificate }) => [standard, certificate, ...wideOf(world, standard)]),
      );
      return {
        'are standards of rows':
          standards.some((id) => held.has(id)) || standards.every((id) => id.startsWith('certificate/')),
        'are the places': named.every(
          (id) => filter.environments?.includes(id) ?? rows.some(({ environment }) => environment === id),
        ),
      };
    } catch {
      // Tries the next way to divide the words.
    }
  }
  throw new Error(`No standards and places: ${words}`);
}

const ASKED = `query ($filter: InheritanceFilter!, $asOf: Date!) {
  inheritance(filter: $filter, asOf: $asOf, first: 1) { totalCount summary { sentences ${GLANCE} } }
}`;

/** Parses the sentences of a summary, and checks each against the rows of the same question. */
export async function checkSummary(
  checked: Checked,
  world: World,
  filter: Partial<InheritanceFilter>,
  day: string,
): Promise<void> {
  const rows = await rowsOf(world, filter, day);
  const subjects = subjectsOf(rows);
  const [only, ...others] = subjects;
  const { inheritance } = await asked(world.ask, ASKED, { filter, asOf: day });
  if (only === undefined) {
    checkNoRows(checked, { world, filter, day }, inheritance.summary);
    return;
  }
  const summarized = { world, filter, day, rows, subjects };
  const isOfOne = others.length === 0 && (!only.isFamily || filter.families != null);
  const [first = '', ...rest]: readonly string[] = inheritance.summary.sentences;
  if (isOfOne) checkOnly(checked, summarized, first);
  for (const sentence of isOfOne ? rest : [first, ...rest])
    checked.read(sentence, SUMMARIES, summarized, { filter, day });
  const askedIds = new Set([...(filter.services ?? []), ...(filter.families ?? [])]);
  const silent = [...askedIds].filter((id) => !subjects.some((subject) => subject.id === id));
  const about = { clauses: filter.clauses ?? null, isJoint: false };
  const glanced = { world, day, rows, cells: cellsOf(rows), silent, ...about };
  checkGlance(checked, glanced, inheritance.summary, { filter, day });
  for (const one of inheritance.summary.reservations)
    checked.read(one, [...SUMMARIES, ...DOUBTS], summarized, { filter, day });
}

/** An answer without rows means no evidence, unless a source rules out the only subject in the only environment. */
function checkNoRows(
  checked: Checked,
  { world, filter, day }: Pick<Summarized, 'world' | 'filter' | 'day'>,
  { verdict, tiles, sentence }: { verdict: string; tiles: unknown; sentence: string },
): void {
  const [subject = ''] = filter.services ?? filter.families ?? [];
  const [environment = ''] = filter.environments ?? [];
  checked.hold(
    {
      'has no evidence': verdict === 'NO_EVIDENCE' || isRuledOut({ world, day, environment }, subject),
      'has no verdict but these': ['NO_EVIDENCE', 'NOT_IN_SCOPE'].includes(verdict) && tiles === null,
      'is a short sentence': sentence !== '' && sentence.split(/\s+/).length <= 25,
    },
    JSON.stringify([sentence, verdict, filter, day]),
  );
}

/** Checks each part of the sentence about a single subject against the rows. */
function checkOnly(checked: Checked, { world, filter, day, rows }: Summarized, sentence: string): void {
  const { nameOf } = world;
  const named = rows.map(
    (row): ClaimedRow => ({
      environment: row.environment === null ? null : { name: nameOf(row.environment) },
      certificate: { name: nameOf(row.certificate) },
      standard: {
        name: nameOf(row.standard),
        relations: { nodes: wideOf(world, row.standard).map((id) => ({ to: { name: nameOf(id) } })) },
      },
      basis: row.basis,
      possibleBecause: row.possibleBecause,
    }),
  );
  const known = {
    subject: nameOf(rows[0]?.subject ?? ''),
    standards: [...new Set(named.flatMap(namesOfStandard))],
    places: [...new Set(named.flatMap(({ environment }) => environment?.name ?? []))],
  };
  const claims = claimsOf(sentence, known);
  checked.sentences += 1;
  for (const claim of claims)
    checked.hold(
      { 'is of rows': unclaimed(claim, named).length === 0 },
      `${sentence} ${JSON.stringify([claim, filter, day])}`,
    );
}
