import { GRAPH_FINDING_KINDS } from '../../../src/domain/finding-kinds.ts';
import type { MembershipKind } from '../../../src/domain/statements/statements.ts';
import { MEMBERSHIP_VERBS } from '../../../src/domain/statements/verbs.ts';
import { asked } from '../ask.ts';
import { ENTRY_SENTENCE, entriesTold } from './entries.ts';
import { certificateOf, requirementsOf, standardsCertified } from './scope.ts';
import { type Checked, type Claims, certificatesIn, idsCalled, nodesIn, numberIn, type Template } from './sentences.ts';
import type { World } from './world.ts';

interface Finding {
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly statements: readonly { readonly id: string }[];
}

interface Found {
  readonly world: World;
  readonly day: string;
  readonly finding: Finding;
}

const CERTIFICATES = '“.+?”(?: and \\d+ more)?';
const ENTRIES = `(?:${ENTRY_SENTENCE.replaceAll(/\?<\w+>/g, '?:')} ?)`;
const DISAGREE = '(?<who>Sources disagree|One source says both|A statement and a conclusion disagree)';
const DAY = '\\d{4}-\\d\\d-\\d\\d';

/** Claims that a single source states everything, or that several do. */
function whoClaims(who: string, all: readonly { readonly sourceIds: readonly string[] }[]): Claims {
  const sources = new Set(all.flatMap(({ sourceIds }) => sourceIds));
  return { 'is said by these': who.startsWith('A ') || (who === 'One source says both') === (sources.size === 1) };
}

export const FINDINGS: readonly Template<Found>[] = [
  {
    reads: new RegExp(`${DISAGREE}: (?<entries>${ENTRIES}{2,})`),
    claims: ({ who = '', entries = '' }, { world, finding }) => {
      const ids = finding.statements.map(({ id }) => id);
      const sentences = [...entries.matchAll(new RegExp(ENTRY_SENTENCE, 'g'))].map(([one]) => one);
      const told = sentences.map((one) => entriesTold(world, one).filter(({ id }) => ids.includes(id)));
      const all = world.tables.entries.filter(({ id }) => ids.includes(id));
      return {
        'are its entries': told.every(({ length }) => length > 0) && sentences.length === ids.length,
        'differ in status': new Set(all.map(({ status }) => status)).size > 1,
        'are of one subject and certificate':
          new Set(all.map(({ subjectId, certificateId }) => `${subjectId} ${certificateId}`)).size === 1,
        ...whoClaims(who, all),
      };
    },
  },
  {
    reads: new RegExp(`${DISAGREE}: (?<memberships>.+)`),
    claims: ({ who = '', memberships = '' }, { world, finding }) => {
      const nodes = finding.nodes.map(({ id }) => id);
      const kinds = Object.keys(MEMBERSHIP_VERBS) as MembershipKind[];
      const all = kinds
        .flatMap((kind) => world.tables.links(kind))
        .filter(({ fromId, toId }) => nodes.includes(fromId) && nodes.includes(toId));
      const words = all.map(({ membership, fromId, toId, inferred }) => {
        const verb = `${inferred && membership !== 'UNDER' ? 'presumably ' : ''}${MEMBERSHIP_VERBS[membership]}`;
        return `${world.nameOf(fromId)} ${verb} ${world.nameOf(toId)}`;
      });
      if (!words.some((one) => memberships.startsWith(one))) throw new Error(`No memberships: ${memberships}`);
      return {
        'are several': new Set(all.map(({ toId }) => toId)).size > 1,
        'are all told': words.every((one) => memberships.includes(one)),
        'is concluded': who.startsWith('A ') === all.some(({ inferred }) => inferred),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<entry>${ENTRY_SENTENCE.replaceAll(/\?<\w+>/g, '?:')}) Its certificate is in force from (?<first>${DAY}|a day that is not stated) (?:to a day that is not stated|up to and including (?<last>${DAY}))\\.`,
    ),
    claims: ({ entry = '', first, last }, { world, finding }) => {
      const [told] = entriesTold(world, entry).filter(({ id }) => finding.statements.some((one) => one.id === id));
      const { issuedOn, expiresOn } = certificateOf(world, told?.certificateId ?? '');
      const { validFrom = null, validUntil = null } = told ?? {};
      const isOutside = (day: string | null) =>
        day !== null && ((issuedOn !== null && day < issuedOn) || (expiresOn !== null && day > expiresOn));
      return {
        'has these days': (issuedOn ?? 'a day that is not stated') === first && (expiresOn ?? '') === last,
        'is outside': isOutside(validFrom) || validUntil !== null,
      };
    },
  },
  {
    reads: new RegExp(
      `(?<certificates>${CERTIFICATES}) (?:certifies|certify) (?<standard>.+), whose requirements the graph does not hold\\.`,
    ),
    claims: ({ certificates = '', standard = '' }, { world }) => {
      const { ids } = nodesIn(world, standard, ['standard']);
      return {
        'have no requirements': ids.some((id) => requirementsOf(world, id).length === 0),
        'certify it': certificatesIn(world, certificates).ids.some((one) =>
          standardsCertified(world, one).some((id) => ids.includes(id)),
        ),
      };
    },
  },
  {
    reads:
      /(?<count>One entry|\d+ entries) of “(?<certificate>.+?)” names? (?<place>.+?), but no source states that the certificate applies there\./,
    claims: ({ count = '', certificate = '', place = '' }, { world, finding }) => {
      const nodes = finding.nodes.map(({ id }) => id);
      const [own, there] = [certificate, place].map((name) =>
        idsCalled(world, name).filter((id) => nodes.includes(id)),
      );
      const naming = world.tables.entries.filter(
        (one) => own?.includes(one.certificateId) && there?.includes(one.environmentId ?? ''),
      );
      return {
        'are as many': naming.length === numberIn(count.split(' ')[0] ?? ''),
        'does not apply there': !world.tables
          .links('APPLIES_IN')
          .some(({ fromId, toId }) => own?.includes(fromId) && there?.includes(toId)),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<certificates>${CERTIFICATES}) (?:is stated to leverage itself|are stated to leverage each other in a circle)\\.`,
    ),
    claims: ({ certificates = '' }, { world, finding }) => {
      const ids = finding.nodes.map(({ id }) => id);
      const leverages = (from: string) =>
        world.tables.leverages.some(({ fromId, toId }) => fromId === from && ids.includes(toId));
      return {
        'are these': certificatesIn(world, certificates).total >= ids.length,
        'leverage each other': ids.every(leverages),
      };
    },
  },
  {
    reads: new RegExp(
      `In (?<place>.+?), certificates to (?<standard>.+?) are of different holders, (?<holders>.+): (?<certificates>${CERTIFICATES})\\.`,
    ),
    claims: ({ place = '', standard = '', holders = '', certificates = '' }, { world, finding }) => {
      const nodes = finding.nodes.map(({ id }) => id);
      const named = certificatesIn(world, certificates).ids.filter((id) => nodes.includes(id));
      const linked = (kind: 'APPLIES_IN' | 'HELD_BY', id: string) =>
        world.tables
          .links(kind)
          .filter(({ fromId }) => fromId === id)
          .map(({ toId }) => toId);
      return {
        'apply there': named.every((id) =>
          linked('APPLIES_IN', id).some((one) => idsCalled(world, place).includes(one)),
        ),
        'certify it': named.every((id) =>
          standardsCertified(world, id).some((one) => nodesIn(world, standard, ['standard']).ids.includes(one)),
        ),
        'are of several': nodesIn(world, holders, ['organization']).total > 1,
      };
    },
  },
  {
    reads: new RegExp(
      `“(?<title>.+?)” (?:(?:was read on|is dated) (?<date>[\\d-]+), more than (?<days>\\d+) days before (?<day>${DAY})|bears no date, and no reading date is recorded for it)\\.`,
    ),
    claims: ({ title = '', date = '', days, day = '' }, { world }) => {
      const ids = idsCalled(world, title);
      const known = world.tables.sources
        .filter(({ id }) => ids.includes(id))
        .map((source) => source.date ?? source.readOn ?? '');
      const age = (Date.parse(day) - Date.parse(date)) / 86_400_000;
      return { 'has that date': known.includes(date), 'is that old': date === '' || age > Number(days) };
    },
  },
  {
    reads: /Sources disagree on the .+ of “(?<name>.+?)”: (?<words>.+)\./,
    claims: ({ name = '', words = '' }, { world, finding }) => ({
      'is the node': idsCalled(world, name).some((id) => finding.nodes.some((one) => one.id === id)),
      'are several values': (words.match(/ says? /g) ?? []).length > 0,
    }),
  },
  {
    reads: /(?<count>\d+) nodes have the name “(?<name>.+?)”: .+\./,
    claims: ({ count = '', name = '' }, { finding }) => ({
      'are as many': Math.min(Number(count), 20) === finding.nodes.length,
      'have a name': name !== '',
    }),
  },
];

const ASKED = `query ($kinds: [FindingKind!], $asOf: Date!) {
  findings(kinds: $kinds, asOf: $asOf, first: 100) { nodes { kind sentence nodes { ... on Node { id } } statements { id } } }
}`;

/** Parses the first findings of each kind and checks them. */
export async function checkFindings(checked: Checked, world: World, day: string): Promise<void> {
  for (const kind of GRAPH_FINDING_KINDS) {
    const { findings } = await asked(world.ask, ASKED, { kinds: [kind], asOf: day });
    const found: readonly Finding[] = findings.nodes;
    for (const finding of found) checked.read(finding.sentence, FINDINGS, { world, day, finding }, { kind });
  }
}
