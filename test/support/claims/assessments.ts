import { CERTAINTIES } from '../../../src/domain/certainty/certainty.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { firstDayOf, lastDayOf } from '../../../src/domain/partial-date.ts';
import { scopeCertaintyOf } from '../../../src/domain/scope/scope-certainty.ts';
import { asked } from '../ask.ts';
import { dayAfter } from '../reference-days.ts';
import { COMMON, wordsOf } from './common.ts';
import { DUTIES, dutyClaims } from './duties.ts';
import { GLANCE } from './glance.ts';
import { requirementsOf } from './scope.ts';
import { type Checked, certificatesIn, namesIn, numberIn, type Template } from './sentences.ts';
import { wideOf } from './summarized.ts';
import { checkVerdicts } from './verdicts.ts';
import { type Row, rowsOf, type World } from './world.ts';

export interface Assessed {
  readonly standard: string;
  readonly environment: string;
  readonly services: readonly string[];
  readonly leverageHops: number;
}

interface Assessment extends Assessed {
  readonly askedStandard: string;
  readonly world: World;
  readonly day: string;
  readonly rows: readonly Row[];
  /** Rows on the last day and on the day after, if the sentences state a last day. */
  readonly last: readonly Row[];
  readonly next: readonly Row[];
  readonly lastDay: string;
}

const SCOPE = 'in the scope of (?<standard>.+?) in (?<place>.+?)';
const CERTIFICATES = '“.+?”(?: and \\S+ more)?|\\S+ certificates';

export const ASSESSMENTS: readonly Template<Assessment>[] = [
  ...COMMON,
  {
    reads: new RegExp(
      `(?<who>.+?) (?<verb>is, or may be,|are, or may be,|is|are|may be) ${SCOPE}(?:, with (?:its only requirement|(?:its|(?<held>[\\d,]+) of its) (?<count>[\\d,]+) requirements),)? through (?<certificates>${CERTIFICATES})(?:, by .+?)?(?<known>; a source states it of (?<stated>\\S+) of them|; no source states it of any of them)?\\.`,
    ),
    claims: (
      { who = '', verb = '', standard, place, held = '', count = '', certificates = '', stated = '', known = '' },
      given,
    ) => {
      const { world, rows, services } = given;
      const scoped = rows.filter(({ basis }) => basis !== 'LEVERAGED');
      const inScope = groupBy(scoped, ({ subject }) => subject);
      const sure = [...inScope.values()].filter((own) =>
        own.some((row) => scopeCertaintyOf(row as Sure) === 'STATED'),
      ).length;
      const [, several] = /^(Both|All \S+|\S+ of \S+) services$/.exec(who) ?? [];
      const told = several === undefined ? 1 : countIn(several, services.length);
      const through = new Set(scoped.map(({ certificate }) => certificate));
      const { ids, total } = /^\S+ certificates$/.test(certificates)
        ? { ids: [], total: numberIn(certificates.split(' ')[0] ?? '') }
        : certificatesIn(world, certificates);
      const onlySure = verb === 'may be' ? 0 : told;
      const toldSure = known === '' ? onlySure : numberIn(stated || 'no');
      // A service in scope may have no row because of exceptions.
      const isExcepted = world.tables.exceptions.length > 0 && services.some((id) => !inScope.has(id));
      return {
        ...scopeClaims(given, standard, place),
        'are as many':
          isExcepted || (inScope.size === told && (several !== undefined || who === world.nameOf(services[0] ?? ''))),
        'are as many as a source states': isExcepted || sure === toldSure,
        'are through these': isExcepted || (ids.every((id) => through.has(id)) && total === through.size),
        'have its requirements': areRequirements(given, [held, count], commonTo([...inScope.values()])),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<who>.+?) may inherit by leverage(?: requirements of (?<standard>.+?) in (?<place>.+?) through (?<certificates>${CERTIFICATES}))?\\.`,
    ),
    claims: ({ who = '', certificates = '' }, { world, rows, services }) => {
      const bySubject = [...groupBy(rows, ({ subject }) => subject).values()];
      const alone = bySubject.filter((own) => own.every(({ basis }) => basis === 'LEVERAGED'));
      const [, several] = /^(\S+) (?:of \S+|more) services?$/.exec(who) ?? [];
      const { ids } =
        certificates === '' || /^\S+ certificates$/.test(certificates)
          ? { ids: [] }
          : certificatesIn(world, certificates);
      return {
        'are as many': alone.length === (several === undefined ? 1 : numberIn(several)),
        'is the service': several !== undefined || services.map((id) => world.nameOf(id)).includes(who),
        'are through these': ids.every((id) => rows.some(({ certificate }) => certificate === id)),
      };
    },
  },
  {
    reads:
      /No source (?<how>names the edition|states which edition applies)(?: for (?<count>\S+) of them)?(?:; only one is in force|, so it is not known whether the (?<total>[\d,]+) requirements of (?<standard>.+) apply)?\./,
    claims: ({ how = '', total = '' }, given) => {
      const scoped = given.rows.filter(({ basis }) => basis !== 'LEVERAGED');
      const isOpen = scoped.some(({ possibleBecause }) => possibleBecause.includes('EDITION_NOT_STATED'));
      return {
        'is open': how.startsWith('states') === isOpen,
        'is an edition': wideOf(given.world, given.standard).length > 0,
        'has as many requirements':
          total === '' || numberIn(total) === requirementsOf(given.world, given.standard).length,
      };
    },
  },
  {
    reads:
      /(?:[Nn]o source shows (?<unknown>.+?) to be in that scope)?(?:; )?(?:[Aa] source states of (?<excluded>.+?) that (?:it is|they are) not, or not yet, in that scope)?(?:; )?(?:[Tt]he graph does not have (?<absent>\S+) of the services)?\./,
    claims: ({ unknown = '', excluded = '', absent = '' }, { world, rows, services }) => {
      if (unknown + excluded + absent === '') throw new Error('says nothing');
      const isService = (name: string) => services.some((id) => world.nameOf(id) === name);
      const listed = [unknown, excluded].filter((text) => text !== '').map((text) => namesIn(text, isService));
      const without = services.filter(
        (id) => !rows.some(({ subject }) => subject === id) && world.tables.services.includes(id),
      );
      return {
        'have no rows': listed.every(({ names }) =>
          names.every((name) => without.some((id) => world.nameOf(id) === name)),
        ),
        'are all without rows':
          world.tables.exceptions.length > 0 ||
          listed.reduce((sum, { total }) => sum + total, 0) === without.length ||
          without.length === services.length,
        'are absent':
          (absent === '' ? 0 : numberIn(absent)) ===
          services.filter((id) => !world.tables.services.includes(id)).length,
      };
    },
  },
  {
    reads: new RegExp(
      `(?:No source shows that (?<who>.+?) is|A source states of (?<whom>.+?) that it is not, or not yet,) ${SCOPE}(?:; that does not mean that (?:none is|it is not))?\\.`,
    ),
    claims: ({ standard, place }, given) => ({
      ...scopeClaims(given, standard, place),
      'has no rows': given.rows.length === 0,
    }),
  },
  {
    reads:
      /(?<cited>.+?) is cited without an edition, so this assesses (?<edition>.+?): (?:(?<only>the only edition|the latest edition) in force on that day, as far as sources state|the latest edition; none is in force on that day)\./,
    claims: ({ cited = '', edition = '', only }, { world, askedStandard, standard, day }) => {
      const editions = world.tables.standards
        .map(({ id }) => id)
        .filter((id) => wideOf(world, id).includes(askedStandard));
      const standing = editions.filter((id) => isStanding(world, id, day));
      return {
        'is cited so': cited === world.nameOf(askedStandard) && requirementsOf(world, askedStandard).length === 0,
        'is an edition of it': edition === world.nameOf(standard) && editions.includes(standard),
        'is in force if one is': standing.length === 0 ? only === undefined : standing.includes(standard),
        'is the only one if said so': (only === 'the only edition') === (standing.length === 1),
      };
    },
  },
  {
    reads: /It holds so up to and including (?<last>\d+ \w+ \d{4}), as far as sources tell\./,
    claims: ({ last = '' }, { rows, ...given }) => ({
      'is as sure until then': wordsOf(given.lastDay) === last && isAsSure(given.last, rows),
      'is less sure the day after': !isAsSure(given.next, rows),
    }),
  },
  ...DUTIES.map(
    ({ reads }): Template<Assessment> => ({
      reads,
      claims: (said, { rows, world, standard, services }) =>
        dutyClaims(said, ofAll(rows, services), requirementsOf(world, standard).length),
    }),
  ),
  {
    reads: /What the customer keeps according to “(?<name>.+?)”(?:: “|, paraphrased: ).+/,
    claims: ({ name = '' }, { world, rows }) => ({
      'is a certificate of rows': rows.some(({ through }) => world.idsOf(name).some((id) => through.includes(id))),
    }),
  },
];

/** `counts`: the stated numbers of remaining and of all requirements; empty if none is stated. */
function areRequirements({ world, standard }: Assessment, counts: readonly string[], inherited: number): boolean {
  const [held = '', all = ''] = counts;
  const { length } = requirementsOf(world, standard);
  if (all === '') return true;
  return numberIn(all) === length && inherited === (held === '' ? length : numberIn(held));
}

/** Returns the number of requirements that all subjects have. */
function commonTo(all: readonly (readonly Row[])[]): number {
  const [first = [], ...others] = all.map((own) => [...new Set(own.map(({ clause }) => clause))]);
  return first.filter((clause) => others.every((other) => other.includes(clause))).length;
}

/** Returns the rows of requirements that every service inherits; responsibility for others is unknown. */
function ofAll(rows: readonly Row[], services: readonly string[]): readonly Row[] {
  return rows.filter(({ clause }) =>
    services.every((id) => rows.some((row) => row.subject === id && row.clause === clause)),
  );
}

type Sure = Parameters<typeof scopeCertaintyOf>[0];

function countIn(words: string, services: number): number {
  if (words === 'Both') return 2;
  const [first = '', second = ''] = words.split(' ');
  return first === 'All' ? services : numberIn(second === 'of' ? first : second);
}

/** Whether an edition may be in force on a day: unknown days are open. */
function isStanding({ tables }: World, id: string, day: string): boolean {
  const { inForceFrom, inForceUntil } = tables.standards.find((standard) => standard.id === id) ?? {};
  return (
    (inForceFrom == null || firstDayOf(inForceFrom) <= day) && (inForceUntil == null || day <= lastDayOf(inForceUntil))
  );
}

function scopeClaims({ world, standard, environment }: Assessment, named = '', place = '') {
  const standards = [standard, ...wideOf(world, standard)].map((id) => world.nameOf(id));
  return { 'is the standard': standards.includes(named), 'is the environment': place === world.nameOf(environment) };
}

/** True if no service has a requirement with less certainty than before. */
function isAsSure(later: readonly Row[], before: readonly Row[]): boolean {
  const best = (rows: readonly Row[]) =>
    new Map(
      [...groupBy(rows, ({ subject, clause }) => `${subject} ${clause}`)].map(([key, own]) => [
        key,
        Math.min(...own.map(({ certainty }) => CERTAINTIES.indexOf(certainty))),
      ]),
    );
  const after = best(later);
  return [...best(before)].every(([key, certainty]) => (after.get(key) ?? CERTAINTIES.length) <= certainty);
}

const ASKED = `query ($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int!, $asOf: Date!) {
  assessment(standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf) {
    standard { id } lapsesOn summary { sentences ${GLANCE} } byService { service { id } verdict }
  }
}`;

/**
 * Parses the sentences of an assessment and checks them. Reasons for missing rows are checked with the explanations.
 */
export async function checkAssessment(checked: Checked, world: World, question: Assessed, day: string): Promise<void> {
  const { environment, services, leverageHops } = question;
  const { assessment } = await asked(world.ask, ASKED, { ...question, asOf: day });
  const standard = assessment.standard.id;
  const filter = { standards: [standard], environments: [environment], services: [...services], leverageHops };
  const rows = await rowsOf(world, filter, day);
  const { lapsesOn } = assessment;
  const next = lapsesOn === null ? [] : await rowsOf(world, filter, lapsesOn);
  const lastDay = lapsesOn === null ? day : dayBefore(lapsesOn);
  const last = lapsesOn === null ? [] : await rowsOf(world, filter, lastDay);
  const given = { ...question, askedStandard: question.standard, standard, world, day, rows, last, next, lastDay };
  const sentences: readonly string[] =
    rows.length === 0 ? assessment.summary.sentences.slice(0, 1) : assessment.summary.sentences;
  for (const sentence of sentences) checked.read(sentence, ASSESSMENTS, given, { ...question, day });
  checkVerdicts(checked, given, assessment);
}

function dayBefore(day: string): string {
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  if (dayAfter(before) !== day) throw new Error(`No day: ${day}`);
  return before;
}
