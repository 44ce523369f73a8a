import { COMMON } from './common.ts';
import { ENTRY_SENTENCE, entriesTold } from './entries.ts';
import { exceptionsTold } from './exceptions.ts';
import { contradicting, type Noted } from './noted.ts';
import { NOTES_ON_EMPTINESS } from './notes-on-emptiness.ts';
import {
  certificateOf,
  editionDaysOf,
  holdsOn,
  isInForce,
  requirementsOf,
  standardsCertified,
  standardsOf,
  standsOfEntry,
} from './scope.ts';
import { certificatesIn, nodesIn, numberIn, type Template } from './sentences.ts';

const DAY = '\\d{4}-\\d\\d-\\d\\d';

export const NOTES: readonly Template<Noted>[] = [
  ...COMMON,
  ...NOTES_ON_EMPTINESS,
  {
    reads: /The graph holds no requirements of (?<standards>.+?), so there are no rows of (?:it|them)\./,
    claims: ({ standards = '' }, { world, rows, note }) => {
      const { ids, total } = nodesIn(world, standards, ['standard']);
      return {
        'have no requirements': ids.every((id) => requirementsOf(world, id).length === 0),
        'have no rows': !rows.some(({ standard }) => ids.includes(standard)),
        'are as many': total === note.count,
      };
    },
  },
  {
    reads:
      /(?<standard>.+?) is cited without an edition and has no requirements of its own; (?:its edition is|its editions are) (?<editions>.+?)\./,
    claims: ({ standard = '', editions = '' }, { world }) => {
      const [id = ''] = nodesIn(world, standard, ['standard']).ids;
      const { ids } = nodesIn(world, editions, ['standard']);
      const known = world.tables.standards.filter(({ editionOf }) => editionOf.includes(id)).map((one) => one.id);
      return {
        'has no requirements': requirementsOf(world, id).length === 0,
        'are its editions': known.sort().join() === ids.toSorted().join(),
      };
    },
  },
  {
    reads:
      /The source names no environment for (?<count>\d+) (?:services?|family|families|service or family|services and families) of (?<certificates>.+?): what follows from these entries (?<how>.+?)\./,
    claims: ({ count, certificates = '', how }, { world, rows, note: { nodeIds } }) => {
      const { ids, total } = certificatesIn(world, certificates);
      const concerned = rows.filter(({ subject }) => nodeIds.includes(subject));
      const unplaced = concerned.filter(({ environment }) => environment === null);
      const entries = world.tables.entries.filter((entry) => entry.environmentId === null);
      return {
        'are as many': Number(count) === nodeIds.length || nodeIds.length === 100,
        'names none':
          total > ids.length ||
          ids.every((id) =>
            entries.some(
              ({ certificateId }) => certificateId === id || world.tables.leverages.some(({ toId }) => toId === id),
            ),
          ),
        'is possible at most':
          how !== 'is possible at most' || unplaced.every(({ certainty }) => certainty === 'POSSIBLE'),
        'is not counted': how !== 'is not counted for the requested environments' || unplaced.length === 0,
        'is one of both': ['is possible at most', 'is not counted for the requested environments'].includes(how ?? ''),
      };
    },
  },
  {
    reads:
      /No source states(?: for the period that counts)? when (?<certificates>“.+?”(?: and \d+ more)?) (?:(?<begins>begins?)|ends?)(?: or (?<both>ends?)| or when (?<others>“.+?”(?: and \d+ more)?) ends?)?; (?:(?:it is|they are) treated as in force on every (?<days>earlier day|later day|day)(?<within> of (?:its edition|their editions))?|these days are treated as open)\./,
    claims: ({ certificates = '', begins, both, others, days, within }, { world, note }) => {
      const first = certificatesIn(world, certificates);
      const same = begins === '' || both !== '' ? first : { ids: [], total: 0 };
      const last = others === '' ? same : certificatesIn(world, others ?? '');
      const starting = begins === '' ? [] : first.ids;
      const all = [...new Set([...starting, ...last.ids])];
      const open = all.map((id) => editionDaysOf(world, id));
      return {
        'begin on no known day': starting.every((id) => certificateOf(world, id).issuedOn === null),
        'end on no known day': last.ids.every((id) => certificateOf(world, id).expiresOn === null),
        'are as many': first.total > 3 || last.total > 3 || all.length === note.count,
        'are bounded by their edition':
          days === '' ||
          (within !== '') ===
            open.some(
              ({ from, until }) =>
                (days !== 'later day' && from !== null) || (days !== 'earlier day' && until !== null),
            ),
      };
    },
  },
  {
    reads: new RegExp(`In scope under a condition: (?<entry>${ENTRY_SENTENCE.replaceAll('?<', '?<_')})`),
    claims: ({ entry = '' }, { world, day, note }) => {
      const told = entriesTold(world, entry).filter(({ id }) => note.nodeIds.includes(id));
      return {
        'is an entry in scope': told.some((one) => one.status === 'IN_SCOPE' && holdsOn(one, day)),
        'has a condition': told.some(({ condition }) => condition !== null),
        'is the only one': note.count === 1,
      };
    },
  },
  {
    reads: new RegExp(
      `Entries disagree: one has it in scope, another does not\\. (?<entry>${ENTRY_SENTENCE.replaceAll('?<', '?<_')})`,
    ),
    claims: ({ entry = '' }, noted) =>
      contradicting(
        noted,
        entriesTold(noted.world, entry).map(({ id }) => id),
      ),
  },
  {
    reads:
      /(?<lead>In scope under a condition:|Entries disagree: one has it in scope, another does not\.) (?<count>\d+) entries name (?<subjects>.+?)(?<others> and others)?; the evidence of the rows quotes these entries\./,
    claims: ({ lead = '', count, subjects = '', others }, noted) => {
      const { world, note } = noted;
      const named = nodesIn(world, subjects, ['service', 'family']);
      const entries = world.tables.entries.filter(({ id }) => note.nodeIds.includes(id));
      const known = new Set(entries.map(({ subjectId }) => subjectId));
      return {
        'are as many': Number(count) === note.count && (others !== '' || entries.length === note.count),
        'are entries on these':
          named.ids.every((id) => known.has(id) || world.nameOf(id) !== id) &&
          (others !== '' || named.total === known.size),
        ...(lead.startsWith('In')
          ? {
              'have a condition': entries.every(
                (one) => one.condition !== null && one.status === 'IN_SCOPE' && holdsOn(one, noted.day),
              ),
            }
          : contradicting(noted, note.nodeIds)),
      };
    },
  },
  {
    reads:
      /(?<count>One|\d+) famil(?:y is|ies are) named without a list of (?:its|their) services\. Ask for the services, or expand families to their services\./,
    claims: ({ count = '' }, { world, rows, note, day }) => {
      const wholly = world.tables.entries.filter((entry) => entry.status === 'IN_SCOPE' && holdsOn(entry, day));
      return {
        'are as many': numberIn(count) === note.count,
        'have rows or no list': note.nodeIds.every(
          (id) => rows.some(({ subject }) => subject === id) || wholly.some(({ subjectId }) => subjectId === id),
        ),
        'are named': note.nodeIds.every((id) => wholly.some(({ subjectId }) => subjectId === id)),
      };
    },
  },
  {
    reads:
      /Leverage is not followed: one hop would add (?<count>\S+) rows? through (?<certificates>.+?), only possible\. Ask for one hop of leverage to see (?:it|them)\./,
    claims: ({ count = '', certificates = '' }, { world, rows, rowsAfterOneHop }) => {
      const known = new Set(rows.map(({ id }) => id));
      const added = rowsAfterOneHop.filter(({ id }) => !known.has(id));
      const { ids, total } = certificatesIn(world, certificates);
      const through = new Set(added.map(({ certificate }) => certificate));
      return {
        'are as many': added.length === numberIn(count),
        'come through these': ids.every((id) => through.has(id)) && through.size === total,
        'are possible': added.every(({ certainty }) => certainty === 'POSSIBLE'),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<certificates>“.+?”(?: and \\d+ more)?) (?:is|are) not in force on (?<day>${DAY})(?<why> \\(.+?\\)|, before the edition was published|, after the edition ended)?, so nothing is inherited through (?:it|them)\\.`,
    ),
    claims: ({ certificates = '', day = '', why = '' }, { world, rows, note, ...noted }) => {
      const { ids, total } = certificatesIn(world, certificates);
      const editions = ids.map((id) => editionDaysOf(world, id));
      return {
        'is the day': day === noted.day,
        'are not in force': ids.every((id) => !isInForce(world, id, day)),
        'are as many': total === note.count,
        'give no rows': !rows.some(({ through }) => through.some((id) => ids.includes(id))),
        'have that status':
          !why.startsWith(' (') ||
          ids.every((id) => (certificateOf(world, id).status ?? 'AUTHORIZED') !== 'AUTHORIZED'),
        'are before their edition':
          !why.includes('before') || editions.every(({ from }) => from !== null && day < from),
        'are after their edition':
          !why.includes('after') || editions.every(({ until }) => until !== null && until < day),
      };
    },
  },
  {
    reads:
      /Sources disagree on the standard that (?<certificates>“.+?”(?: and \d+ more)?) (?:certifies|certify), or it follows from a name only: what is inherited through (?:it|them) is possible at most(?<but>, unless an entry names its standard)?\./,
    claims: ({ certificates = '', but }, { world, rows, note }) => {
      const { ids, total } = certificatesIn(world, certificates);
      const named = new Set(
        world.tables.entries.flatMap((entry) => (entry.standardId === null ? [] : entry.certificateId)),
      );
      return {
        'are as many': total === note.count,
        'are disputed or concluded': ids.every(
          (id) =>
            standardsCertified(world, id).length > 1 ||
            certificateOf(world, id).certifications.every(({ inferred }) => inferred),
        ),
        'give what is possible': rows
          .filter(({ certificate }) => ids.includes(certificate) && !(but !== '' && named.has(certificate)))
          .every(({ certainty }) => certainty === 'POSSIBLE'),
      };
    },
  },
  {
    reads:
      /Some of what (?<certificates>“.+?”(?: and \d+ more)?) lists? is in scope for another standard, or another edition of it, than the one asked about\./,
    claims: ({ certificates = '' }, { world, day, filter, note }) => {
      const { ids, total } = certificatesIn(world, certificates);
      const wanted = standardsOf(world, filter) ?? [];
      const others = (id: string) =>
        world.tables.entries
          .filter((entry) => entry.status === 'IN_SCOPE' && holdsOn(entry, day) && entry.certificateId === id)
          .some((entry) => {
            const stands = standsOfEntry(world, entry, day);
            return stands.length === 0 || stands.some(({ standard }) => !wanted.includes(standard));
          });
      return { 'are as many': total <= note.count, 'list for others': ids.every(others) };
    },
  },
  {
    reads:
      /Some of what is inherited by leverage through (?<certificates>“.+?”(?: and \d+ more)?) is of another standard, or another edition of it, than the one asked about\./,
    claims: ({ certificates = '' }, { world, note }) => {
      const { ids, total } = certificatesIn(world, certificates);
      const leveraged = (id: string) => world.tables.leverages.some(({ toId }) => toId === id);
      return { 'are as many': total <= note.count, 'are leveraged': ids.every(leveraged) };
    },
  },
  {
    reads: /Another period of “(?<certificate>.+?)” contains that day, but does not count: .+\./,
    claims: ({ certificate = '' }, { world, day }) => ({
      'is not in force': world.idsOf(certificate).some((id) => !isInForce(world, id, day)),
    }),
  },
  {
    reads: /.+? does not cover .+/,
    claims: ({ all = '' }, noted) => exceptionsTold(noted.world, all, noted.note),
  },
];
