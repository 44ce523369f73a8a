import { ENTRY_SENTENCE, entriesTold } from './entries.ts';
import type { Noted } from './noted.ts';
import {
  holdsOn,
  namedFor,
  placesOf,
  standardsCertified,
  standardsCounting,
  standardsOf,
  standsOfEntry,
} from './scope.ts';
import { certificatesIn, namesIn, nodesIn, type Template } from './sentences.ts';

const DAY = '\\d{4}-\\d\\d-\\d\\d';
const OPEN = 'That does not mean that (?:nothing is|it does not|none does|it is out of scope|they are out of scope)\\.';

/** Notes that explain why an answer, or a subject, has no rows. */
export const NOTES_ON_EMPTINESS: readonly Template<Noted>[] = [
  {
    reads: new RegExp(
      `Stated as not in scope, or not yet: (?<entries>(?:${ENTRY_SENTENCE.replaceAll(/\?<\w+>/g, '?:')} ?)+)(?:And (?<more>\\d+) more\\.)?`,
    ),
    claims: ({ entries = '', more }, { world, day, filter, rows, note }) => {
      const told = [...entries.matchAll(new RegExp(ENTRY_SENTENCE, 'g'))].map(([one]) => one);
      const subjects = [...(filter.services ?? []), ...(filter.families ?? [])];
      const without = subjects.filter((id) => !rows.some(({ subject }) => subject === id));
      return Object.fromEntries([
        ['are as many', told.length === Math.min(note.count, 3) || told.length < note.count],
        ['are more', Number(more || 0) === Math.max(0, note.count - 3)],
        ...told.flatMap((one) => {
          const found = entriesTold(world, one).filter(({ id }) => note.nodeIds.includes(id));
          return [
            ['is not in scope', found.some((entry) => entry.status !== 'IN_SCOPE' && holdsOn(entry, day))],
            [
              'is of one without rows',
              found.some(({ subjectId }) => without.some((id) => namedFor(world, id).has(subjectId))),
            ],
          ] as const;
        }),
      ]);
    },
  },
  {
    reads: new RegExp(
      `No entry that is valid on (?<day>${DAY}) and fits the question names (?<subjects>.+?)\\. ${OPEN}`,
    ),
    claims: ({ day = '', subjects = '' }, { world, filter, rows, note }) => {
      const { ids, total } = nodesIn(world, subjects, ['service', 'family']);
      const standards = standardsOf(world, filter);
      const places = placesOf(filter);
      const fitting = world.tables.entries
        .filter((entry) => holdsOn(entry, day) && (filter.certificates?.includes(entry.certificateId) ?? true))
        .filter(({ environmentId }) => places?.includes(environmentId) ?? true)
        .filter(
          (entry) =>
            standards === null || standsOfEntry(world, entry, day).some(({ standard }) => standards.includes(standard)),
        );
      return {
        'are as many': total === note.count,
        'have no rows': !rows.some(({ subject }) => ids.includes(subject)),
        'are not named': ids.every((id) => !fitting.some(({ subjectId }) => namedFor(world, id).has(subjectId))),
      };
    },
  },
  {
    reads:
      /No source states which standard (?<certificates>“.+?”(?: and \d+ more)?) (?:certifies, so it gives|certify, so they give) no rows(?<unless> unless an entry names a standard)?\./,
    claims: ({ certificates = '', unless }, { world, rows, note }) => {
      const { ids, total } = certificatesIn(world, certificates);
      return {
        'are as many': total === note.count,
        'certify nothing known': ids.every((id) => standardsCertified(world, id).length === 0),
        'give no rows': unless !== '' || !rows.some(({ certificate }) => ids.includes(certificate)),
      };
    },
  },
  {
    reads:
      /(?<clauses>.+?) (?:has no requirements in force: it|have no requirements in force: each) is an empty heading, or withdrawn\./,
    claims: ({ clauses = '' }, { world, rows, note }) => {
      const { total } = nodesIn(world, clauses, ['clause']);
      const below = (id: string): string[] => [
        id,
        ...world.tables.links('UNDER').flatMap((link) => (link.toId === id ? below(link.fromId) : [])),
      ];
      const held = note.nodeIds.flatMap(below);
      return {
        'are as many': total === note.count,
        'hold no requirement': !world.tables.clauses.some(
          ({ id, isRequirement }) => isRequirement && held.includes(id),
        ),
        'have no rows': !rows.some(({ clause }) => held.includes(clause)),
      };
    },
  },
  {
    reads: new RegExp(
      `(?:(?<certifying>“.+?”(?: and \\d+ more)?) (?:certifies|certify) (?<standards>.+?), and n|N)o entry valid on (?<day>${DAY}) places anything in (?:its scope|their scope|the scope of (?:a certificate|(?<certificates>“.+?”(?: and \\d+ more)?)))(?<where>(?: or)? (?:in|where) .+?)?(?<but>, except for what other entries exclude)?\\. ${OPEN}`,
    ),
    claims: ({ certifying = '', standards = '', certificates = '', day = '', but }, { world, filter, note }) => {
      const named = [certifying, certificates].find((text) => text !== '');
      const { ids, total } =
        named === undefined
          ? { ids: world.tables.certificates.map(({ id }) => id), total: note.count }
          : certificatesIn(world, named);
      const places = placesOf(filter);
      const placing = world.tables.entries
        .filter((entry) => ids.includes(entry.certificateId) && entry.status === 'IN_SCOPE' && holdsOn(entry, day))
        .filter(({ environmentId }) => places?.includes(environmentId) ?? true);
      const certified = standards === '' ? [] : nodesIn(world, standards, ['standard']).ids;
      return {
        'are as many': total === note.count,
        'certify these':
          certifying === '' ||
          ids.every((id) => certified.toSorted().join() === standardsCounting(world, id).toSorted().join()),
        'have nothing in scope': placing.length > 0 === (but !== ''),
      };
    },
  },
  {
    reads: new RegExp(
      `No source states that (?<what>“.+?”|one of \\d+ certificates|a certificate to .+?) applies(?<where>(?: or)? (?:in|where) .+?)\\. ${OPEN}(?: What applies there: (?<others>.+?)\\.)?`,
    ),
    claims: ({ what = '', others = '' }, { world, filter, note }) => {
      const places = placesOf(filter) ?? [];
      const applies = ({ fromId, toId }: { fromId: string; toId: string }) =>
        note.nodeIds.includes(fromId) && places.includes(toId);
      const names = [...others.matchAll(/“(.+?)” \(to /g)].map(([, name = '']) => name);
      return {
        'do not apply': !world.tables.links('APPLIES_IN').some(applies),
        'is named': !what.startsWith('“') || certificatesIn(world, what).ids.every((id) => note.nodeIds.includes(id)),
        'apply there': names.every((name) =>
          world
            .idsOf(name)
            .some(
              (id) =>
                world.tables.links('APPLIES_IN').some(({ fromId, toId }) => fromId === id && places.includes(toId)) ||
                world.tables.entries.some(
                  (entry) => entry.certificateId === id && places.includes(entry.environmentId),
                ),
            ),
        ),
      };
    },
  },
  {
    reads: /The graph holds no certificate\./,
    claims: (_said, { world }) => ({ 'holds none': world.tables.certificates.length === 0 }),
  },
  {
    reads: /No certificate in the graph matches (?<nodes>.+?)(?: together)?\./,
    claims: ({ nodes = '' }, { world, filter, note }) => {
      const standards = standardsOf(world, filter);
      const asked = filter.certificates ?? world.tables.certificates.map(({ id }) => id);
      const matching = asked
        .filter((id) => world.tables.certificates.some((one) => one.id === id))
        .filter((id) => {
          if (standards === null) return true;
          const entries = world.tables.entries.filter(
            ({ certificateId, standardId }) => certificateId === id && standardId !== null,
          );
          return [...standardsCertified(world, id), ...entries.map(({ standardId }) => standardId ?? '')].some((one) =>
            standards.includes(one),
          );
        });
      const names = note.nodeIds.map((id) => world.nameOf(id));
      const { total } = namesIn(nodes, (name) => names.includes(name));
      return { 'are as many': total === note.count, 'match none': matching.length === 0 };
    },
  },
];
