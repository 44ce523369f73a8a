import { COMMON } from './common.ts';
import { ENTRY_SENTENCE, entriesTold } from './entries.ts';
import { exceptionsTold } from './exceptions.ts';
import { certificatesTo, entryOf, isBetween, isOutside, type Reasoned, standardOf } from './reasoned.ts';
import {
  certificateOf,
  editionDaysOf,
  holdsOn,
  isInForce,
  namedFor,
  requirementsOf,
  standardsCertified,
  standsOfEntry,
} from './scope.ts';
import { certificatesIn, idsCalled, nodesIn, numberIn, type Template } from './sentences.ts';

const DAY = '\\d{4}-\\d\\d-\\d\\d';
const LEVERAGES = '“[^”]+” leverages “[^”]+”(?:, which leverages “[^”]+”)*\\.';

export const REASONS: readonly Template<Reasoned>[] = [
  ...COMMON,
  {
    reads: new RegExp(ENTRY_SENTENCE),
    claims: ({ all = '' }, reasoned) => {
      const { id, subjectId } = entryOf(reasoned);
      const { world, question, reason } = reasoned;
      const isOfWhole = ['FAMILY_OF_WHOLE', 'TOO_FAR'].includes(reason.code);
      return {
        'is that entry': entriesTold(world, all).some((entry) => entry.id === id),
        'is about the subject': isOfWhole || namedFor(world, question.subject).has(subjectId),
      };
    },
  },
  {
    reads: new RegExp(LEVERAGES),
    claims: ({ all = '' }, { world, ...reasoned }) => {
      const names = [...all.matchAll(/“(.+?)”/g)].map(([, name = '']) => idsCalled(world, name));
      const links = names.slice(1).map((to, position) => ({ from: names[position] ?? [], to }));
      const isLink = ({ from, to }: { from: readonly string[]; to: readonly string[] }) =>
        world.tables.leverages.some(({ fromId, toId }) => from.includes(fromId) && to.includes(toId));
      return {
        leverage: links.every(isLink),
        'begin with that entry': names[0]?.includes(entryOf({ world, ...reasoned }).certificateId) ?? false,
      };
    },
  },
  {
    reads: /No source states whether the requested environment is meant\./,
    claims: (_said, reasoned) => ({
      'names no environment': entryOf(reasoned).environmentId === null && reasoned.question.environment !== null,
    }),
  },
  {
    reads: /That is another standard than the requirement's\./,
    claims: (_said, reasoned) => {
      const { world, question } = reasoned;
      const { standardId } = entryOf(reasoned);
      const own = world.tables.standards.find(({ id }) => id === standardOf(question));
      return {
        'is for another':
          standardId !== null &&
          standardId !== own?.id &&
          !(own?.editionOf.includes(standardId) && requirementsOf(world, standardId).length === 0),
      };
    },
  },
  {
    reads: new RegExp(
      `On (?<day>${DAY}) (?:(?<none>.+) is not in force|that (?<how>may be|is) for (?<standards>.+), not for (?<other>.+?))\\.`,
    ),
    claims: ({ day, none = '', how, standards = '', other = '' }, reasoned) => {
      const { world, question } = reasoned;
      const stands = standsOfEntry(world, entryOf(reasoned), reasoned.day);
      const wanted = nodesIn(world, none === '' ? other : none, ['standard']).ids;
      const told = standards === '' ? [] : nodesIn(world, standards, ['standard']).ids;
      return {
        'is the day': day === reasoned.day,
        'is the standard': wanted.includes(standardOf(question)),
        'is not for it': stands.every(({ standard }) => standard !== standardOf(question)),
        'is for these':
          stands.length > 3 ||
          told.toSorted().join() ===
            stands
              .map(({ standard }) => standard)
              .sort()
              .join(),
        'is as sure': told.length === 0 || (how === 'is') === stands.every(({ certainty }) => certainty !== 'POSSIBLE'),
      };
    },
  },
  {
    reads:
      /“(?<certificate>.+?)” does not certify (?<standard>.+?): (?:it certifies (?<others>.+)|no source states which standard it certifies)\./,
    claims: ({ certificate = '', standard = '', others = '' }, { world, question }) => {
      const ids = idsCalled(world, certificate).filter((id) => id === question.certificate);
      const wanted = nodesIn(world, standard, ['standard']).ids;
      const told =
        others === ''
          ? []
          : nodesIn(world, others.replaceAll(' or, as another source says, ', ' or '), ['standard']).ids;
      return {
        'is the standard': wanted.includes(standardOf(question)),
        'does not certify it':
          ids.length > 0 && ids.every((id) => !standardsCertified(world, id).includes(standardOf(question))),
        'certifies these': ids.every(
          (id) =>
            told.every((one) => standardsCertified(world, id).includes(one)) &&
            (others !== '' || standardsCertified(world, id).length === 0),
        ),
      };
    },
  },
  {
    reads: /No certificate in the graph certifies (?<standard>.+)\./,
    claims: ({ standard = '' }, { world, question }) => ({
      'is the standard': nodesIn(world, standard, ['standard']).ids.includes(standardOf(question)),
      'is certified by none': !world.tables.certificates.some(({ id }) =>
        standardsCertified(world, id).includes(standardOf(question)),
      ),
    }),
  },
  {
    reads:
      /(?<number>.+) (?:(?<withdrawn>was withdrawn by its publisher and is no longer a requirement)|is a heading without a requirement of its own; ask about the clauses under it)\./,
    claims: ({ number = '' }, { world, question }) => ({
      'is the clause': world.nameOf(question.clause).startsWith(number),
      'is no requirement': !requirementsOf(world, standardOf(question)).includes(question.clause),
    }),
  },
  {
    reads: new RegExp(
      `(?:The certificate|“(?<name>[^”]+)”) is (?:not in force (?<status>\\(.+?\\))|in force from (?<from>${DAY}|a day that is not stated) (?:to a day that is not stated|up to and including (?<until>${DAY})), not on (?<day>${DAY})(?<why>, (?:before the edition was published|after the edition ended))?)(?<but>, and the entry would put nothing in scope if it were)?\\.`,
    ),
    claims: ({ name = '', status = '', from, until, day, why = '', but }, reasoned) => {
      const { world } = reasoned;
      const entry = entryOf(reasoned);
      const ids = name === '' ? [entry.certificateId] : idsCalled(world, name);
      return {
        'is not in force': ids.some((id) => !isInForce(world, id, reasoned.day)),
        'has these days': status !== '' || ids.some((id) => isBetween(certificateOf(world, id), from, until)),
        'has that status':
          status === '' || ids.some((id) => (certificateOf(world, id).status ?? 'AUTHORIZED') !== 'AUTHORIZED'),
        'is the day': day === '' || day === reasoned.day,
        'is outside its edition':
          why === '' || ids.some((id) => isOutside(editionDaysOf(world, id), reasoned.day, why)),
        'puts something in scope': but !== '' || entry.status === 'IN_SCOPE',
      };
    },
  },
  {
    reads: /Another period of “.+?” contains that day, but does not count: .+\./,
    claims: (_said, reasoned) => ({ 'is not in force': reasoned.reason.code === 'NOT_IN_FORCE' }),
  },
  {
    reads: new RegExp(
      `The entry is not valid on (?<day>${DAY})(?<but>, and would put nothing in scope if it were)?\\.`,
    ),
    claims: ({ day = '', but }, reasoned) => ({
      'is the day': day === reasoned.day,
      'does not hold': !holdsOn(entryOf(reasoned), day),
      'puts something in scope': but !== '' || entryOf(reasoned).status === 'IN_SCOPE',
    }),
  },
  {
    reads: /Leverage is followed only on request; this takes (?<hops>one hop|\d+ hops) of it\./,
    claims: ({ hops = '' }, reasoned) => {
      const count = numberIn(hops.split(' ')[0] ?? '');
      return {
        'takes more hops': count > reasoned.question.leverageHops,
        'would give the row': reasoned.givenOver(count).has(entryOf(reasoned).id),
      };
    },
  },
  {
    reads:
      /(?<part>.+) is a component of (?<whole>.+) through (?<steps>\d+) steps; a component inherits through at most 4\./,
    claims: ({ part = '', steps }, { world, question }) => ({
      'is the subject': idsCalled(world, part).includes(question.subject),
      'is too far': Number(steps) > 4,
    }),
  },
  {
    reads:
      /(?<whole>.+) belongs to that family and has (?<part>.+) as a component; a component does not inherit from the family of its whole\./,
    claims: ({ whole = '', part = '' }, reasoned) => {
      const { world, question } = reasoned;
      const { subjectId } = entryOf(reasoned);
      const wholes = idsCalled(world, whole);
      const above = (id: string, seen: readonly string[] = []): string[] =>
        world.tables
          .links('COMPONENT_OF')
          .flatMap(({ fromId, toId }) =>
            fromId === id && !seen.includes(toId) ? [toId, ...above(toId, [...seen, toId])] : [],
          );
      return {
        'is the subject': world.nameOf(question.subject) === part,
        'is a whole of it': above(question.subject).some((id) => wholes.includes(id)),
        'belongs to the family': world.tables
          .links('IN_FAMILY')
          .some(({ fromId, toId }) => wholes.includes(fromId) && toId === subjectId),
      };
    },
  },
  {
    reads:
      /No entry of (?:any certificate to (?<standard>.+)|(?<certificate>“.+?”)) names (?<subject>.+), its family or what it is a component of(?<ever> as in scope on any day)?\. That does not mean that it is out of scope\./,
    claims: ({ certificate = '', subject = '', ever }, { world, question }) => {
      const named = namedFor(world, question.subject);
      const ids =
        certificate === '' ? certificatesTo(world, standardOf(question)) : certificatesIn(world, certificate).ids;
      const naming = world.tables.entries
        .filter((entry) => named.has(entry.subjectId) && ids.includes(entry.certificateId))
        .filter(({ status }) => ever === '' || status === 'IN_SCOPE');
      return { 'is the subject': subject === world.nameOf(question.subject), 'name it': naming.length === 0 };
    },
  },
  {
    reads:
      /(?:The entry names (?<another>an|another) environment|The certificate applies in (?<places>.+), not in the requested environment)(?<but>, and puts nothing in scope there either)?\./,
    claims: ({ another, places = '', but }, reasoned) => {
      const { world, question } = reasoned;
      const { environmentId, certificateId, status } = entryOf(reasoned);
      const applied = world.tables
        .links('APPLIES_IN')
        .filter(({ fromId }) => fromId === certificateId)
        .map(({ toId }) => toId);
      return {
        'names that environment':
          places !== '' || (environmentId !== null && (another === 'an' || environmentId !== question.environment)),
        'applies there':
          places === '' || nodesIn(world, places, ['environment']).ids.every((id) => applied.includes(id)),
        'does not apply here':
          places === '' || (environmentId === null && !applied.includes(question.environment ?? '')),
        'puts something in scope': but !== '' || status === 'IN_SCOPE',
      };
    },
  },
  {
    reads: /.+? does not cover .+/,
    claims: ({ all = '' }, { world }) => exceptionsTold(world, all, { count: 1 }),
  },
];
