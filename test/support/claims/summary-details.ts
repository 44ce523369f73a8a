import { wordsOf } from './common.ts';
import { DUTIES, dutyClaims } from './duties.ts';
import { exceptionsTold } from './exceptions.ts';
import { certificateOf, requirementsOf, standardsOf } from './scope.ts';
import { certificatesIn, namesIn, numberIn, type Template } from './sentences.ts';
import { type Summarized, wideOf } from './summarized.ts';

const CERTIFICATES = '“.+?”(?: and \\S+ more)?|\\S+ certificates';
const DAY = '\\d+ \\w+ \\d{4}';

/** Sentences after the counts: inherited requirements, last day, responsibility, and subjects without evidence. */
export const SUMMARY_DETAILS: readonly Template<Summarized>[] = [
  {
    reads: /Nothing is known to be inherited (?:there )?for (?<names>.+)\./,
    claims: ({ names = '' }, { world, filter, rows }) => {
      const askedIds = [...(filter.services ?? []), ...(filter.families ?? []), ...(filter.standards ?? [])];
      const { names: told } = namesIn(names, (name) => world.idsOf(name).some((id) => askedIds.includes(id)));
      const ids = told.flatMap((name) => world.idsOf(name)).filter((id) => askedIds.includes(id));
      return {
        'have no rows': ids.every(
          (id) =>
            !rows.some(
              ({ subject, standard }) => subject === id || standard === id || wideOf(world, standard).includes(id),
            ),
        ),
      };
    },
  },
  {
    reads: new RegExp(
      `(?:(?<unnamed>No source names the edition.*?; only one is in force)|(?<untold>No source states which edition.*? applies))?(?:, so )?(?<who>[Ee]ach inherits|[Ee]ach would inherit|[Ee]ach may inherit|[Ee]ach of those that are stated inherits|[Tt]ogether they (?:may )?inherit)? ?(?<what>.*?)(?: through (?<certificates>${CERTIFICATES}))?\\.`,
    ),
    claims: ({ unnamed = '', untold = '', who = '', what = '' }, { world, filter, rows, subjects }) => {
      if (unnamed + untold + who === '') throw new Error('says nothing');
      const own = rows.some(({ basis }) => basis !== 'LEVERAGED')
        ? rows.filter(({ basis }) => basis !== 'LEVERAGED')
        : rows;
      const isOpen = own.some(({ possibleBecause }) => possibleBecause.includes('EDITION_NOT_STATED'));
      const counts = [
        ...what.matchAll(/(?:all (?<all>[\d,]+)|(?<some>[\d,]+) of (?<of>[\d,]+)|the only) requirements?/g),
      ].map(({ groups: said = {} }) => ({
        inherited: numberIn(said['all'] ?? said['some'] ?? '1'),
        of: numberIn(said['all'] ?? said['of'] ?? '1'),
      }));
      // A sentence that names some of the standards speaks of their rows only.
      const named = own.filter(({ standard }) => what.includes(world.nameOf(standard)));
      const meant = named.length > 0 ? named : own;
      const inherited = new Set(meant.map(({ clause }) => clause)).size;
      const all = requirementsAsked({ world, filter, rows });
      const sure = subjects.filter(({ certainty }) => certainty !== 'POSSIBLE');
      const scoped =
        own.length === rows.length
          ? subjects
          : subjects.filter((one) => one.rows.some(({ basis }) => basis !== 'LEVERAGED'));
      const isSure = (certainty: string) => certainty !== 'POSSIBLE';
      return {
        'is open': untold === '' || isOpen,
        'is not open': unnamed === '' || !isOpen,
        'are inherited':
          counts.length === 0 ||
          counts.reduce((sum, one) => sum + one.inherited, 0) === inherited ||
          what.includes('more edition'),
        'are all':
          counts.length === 0 ||
          (counts.reduce((sum, one) => sum + one.of, 0) >= inherited && counts.every(({ of }) => of <= all)),
        'are inherited by each':
          !/ach/.test(who) ||
          scoped.every(
            ({ rows: theirs }) =>
              counts.length !== 1 || new Set(theirs.map(({ clause }) => clause)).size >= (counts[0]?.inherited ?? 0),
          ),
        'are sure':
          !/ach inherits/.test(who) ||
          subjects.every(({ rows: theirs }) => theirs.some(({ certainty }) => isSure(certainty))),
        'are sure of those stated':
          !/those that are stated/.test(who) ||
          sure.every(({ rows: theirs }) => theirs.some(({ certainty }) => isSure(certainty))),
      };
    },
  },
  {
    reads:
      /The graph holds no requirements of .+, so none can be counted\.|No source states to which standard, so no requirement can be counted\./,
    claims: (_said, { rows }) => ({ 'has no rows': rows.length === 0 }),
  },
  {
    reads: new RegExp(`“(?<name>.+?)” is the first to end: its last day is (?<day>${DAY})\\.`),
    claims: ({ name = '', day }, { world, rows }) => {
      const through = new Set(rows.flatMap(({ certificate }) => certificate));
      const ids = world.idsOf(name).filter((id) => through.has(id));
      const ends = [...through].flatMap((id) => certificateOf(world, id).expiresOn ?? []).sort();
      return {
        'is its last day': ids.some((id) => wordsOf(certificateOf(world, id).expiresOn ?? '') === day),
        'is one of those that end': ends.some((end) => wordsOf(end) === day),
      };
    },
  },
  {
    reads: /No source states when one of these (?<count>\S+) certificates ends\./,
    claims: ({ count = '' }, { world, rows }) => {
      const through = [...new Set(rows.map(({ certificate }) => certificate))];
      return {
        'are as many': numberIn(count) <= through.length,
        'end on no known day':
          through.filter((id) => certificateOf(world, id).expiresOn === null).length >= numberIn(count),
      };
    },
  },
  {
    reads: new RegExp(
      `No source states the first or the last day of the certificate\\.|The certificate is in force(?: from (?<from>${DAY}))?(?: on; its last day is not stated| up to and including (?<until>${DAY}))(?<open>; its first day is not stated)?\\.`,
    ),
    claims: ({ from = '', until = '' }, { world, rows }) => {
      const said = (date: string | null) => (date === null ? '' : wordsOf(date));
      const through = [...new Set(rows.map(({ certificate }) => certificate))].map((id) => certificateOf(world, id));
      return {
        'has these days': through.some(
          ({ issuedOn, expiresOn }) => said(issuedOn) === from && said(expiresOn) === until,
        ),
      };
    },
  },
  ...DUTIES.map(
    ({ reads }): Template<Summarized> => ({
      reads,
      claims: (said, { rows }) => dutyClaims(said, rows, new Set(rows.map(({ clause }) => clause)).size),
    }),
  ),
  {
    reads: /.+? does not cover .+/,
    claims: ({ all = '' }, { world }) => exceptionsTold(world, all, null),
  },
  {
    reads: /What the customer keeps according to “(?<name>.+?)”(?:: “|, paraphrased: ).+/,
    claims: ({ name = '' }, { world, rows }) => ({
      'is a certificate of rows': rows.some(({ through }) => world.idsOf(name).some((id) => through.includes(id))),
    }),
  },
  {
    reads: new RegExp(
      `(?<certificates>${CERTIFICATES}) (?:applies|apply) in (?<place>.+?), too; no entry in force places a service in (?:its scope|their scopes) there\\.`,
    ),
    claims: ({ certificates = '', place = '' }, { world, rows }) => {
      const { ids } = certificatesIn(world, certificates);
      const places = world.idsOf(place);
      return {
        'apply there': ids.every((id) =>
          world.tables.links('APPLIES_IN').some(({ fromId, toId }) => fromId === id && places.includes(toId)),
        ),
        'have nothing in scope there': !rows.some(
          ({ certificate, environment, basis }) =>
            ids.includes(certificate) && basis !== 'LEVERAGED' && places.includes(environment ?? ''),
        ),
      };
    },
  },
];

/** Returns the number of requirements of the requested standards, or of those that the rows have. */
function requirementsAsked({ world, filter, rows }: Pick<Summarized, 'world' | 'filter' | 'rows'>): number {
  const standards = standardsOf(world, filter) ?? [...new Set(rows.map(({ standard }) => standard))];
  return standards.reduce((sum, id) => sum + requirementsOf(world, id).length, 0);
}
