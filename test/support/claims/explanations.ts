import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import { COMMON } from './common.ts';
import { type Question, type Reason, truthOf } from './reasoned.ts';
import { REASONS } from './reasons.ts';
import { isVerb, isWorded, NEAREST, type OfRows, placed, ROW_SENTENCE } from './row-sentences.ts';
import type { Checked, Template } from './sentences.ts';
import { ROW, type Row, rowOf, rowsOf, type World } from './world.ts';

const REASON = 'code sentence statement { id }';
const EXPLAIN = `query ($subject: ID!, $environment: ID, $environmentNotStated: Boolean!, $clause: ID!, $certificate: ID, $leverageHops: Int!, $asOf: Date!) {
  explain(subject: $subject, environment: $environment, environmentNotStated: $environmentNotStated, clause: $clause, certificate: $certificate, leverageHops: $leverageHops, asOf: $asOf) {
    inherited sentence
    reasons { ${REASON} }
    nearest { sentence row { ${ROW} } }
    environments { environment { id } inherited words reason { ${REASON} } }
  }
}`;
const GIVEN = `query ($filter: InheritanceFilter!, $asOf: Date!) {
  inheritance(filter: $filter, asOf: $asOf, first: 100) {
    nodes { clause { id } evidence(kinds: [SCOPE, FURTHER_SUPPORT], first: 100) { statement { id } } }
  }
}`;

interface Explained extends OfRows {
  readonly question: Question;
  readonly environments: readonly Place[];
}

interface Place {
  readonly environment: { readonly id: string } | null;
  readonly inherited: boolean;
  readonly words: string;
  readonly reason: Reason | null;
}

const EXPLANATIONS: readonly Template<Explained>[] = [
  ROW_SENTENCE,
  {
    reads: /No source shows that (?<who>.+?) inherits (?<clause>.+) of (?<standard>.+) on (?<on>\d{4}-\d\d-\d\d)\./,
    claims: ({ who, clause, standard, on }, { world, day, rows, question }) => {
      const { subject, environment, environmentNotStated } = question;
      const name = world.nameOf(subject);
      const anywhere = environment === null && !environmentNotStated ? name : placed(world, { subject, environment });
      return {
        'is the question': who === anywhere && clause === world.nameOf(question.clause),
        'is the standard': standard === world.nameOf(`standard/${question.clause.split('/')[1]}`),
        'is the day': on === day,
        'has no row': rows.length === 0,
      };
    },
  },
  {
    reads: /(?<lead>Elsewhere|By environment): (?<places>.+ \(.+\)|.+ \(.+\); \d+ more)\./,
    claims: ({ lead, places = '' }, { world, rows, environments }) => {
      const told = environments.filter(({ environment, words }) =>
        places.includes(`${placeName(world, environment)} (${words})`),
      );
      const more = Number(/; (\d+) more$/.exec(places)?.[1] ?? 0);
      const count = places.replace(/; \d+ more$/, '').split(/\); /).length;
      return {
        'are told by place': told.length === count,
        'are more': more === 0 || more + count <= environments.length,
        'has rows before': (lead === 'Elsewhere') === rows.length > 0,
      };
    },
  },
];

const placeName = ({ nameOf }: World, place: Place['environment']) =>
  place === null ? 'no environment stated' : nameOf(place.id);

/** Parses the sentences of an explanation and checks them. */
export async function checkExplanation(checked: Checked, world: World, question: Question, day: string): Promise<void> {
  const { explain } = await asked(world.ask, EXPLAIN, { ...question, asOf: day });
  const context = { ...question, day };
  const rows = (await rowsOf(world, filterOf(question), day)).filter(({ clause }) => clause === question.clause);
  checked.hold({ 'is inherited': explain.inherited === rows.length > 0 }, JSON.stringify(context));
  const isReasoned = explain.reasons.some(({ statement }: Reason) => statement !== null);
  const givenOver = isReasoned ? await givenBy(world, question, day) : NOBODY;
  const reasoned = { world, day, question, givenOver };
  const nearest: readonly { sentence: string; row: unknown }[] = explain.nearest;
  const near = nearest.map(({ row }) => rowOf(row));
  const told: Explained = { world, day, rows, question, environments: explain.environments };
  let rest: string = explain.sentence;
  const reasons: readonly Reason[] = explain.reasons;
  for (const reason of reasons) {
    checked.read(reason.sentence, REASONS, { ...reasoned, reason }, { code: reason.code, ...context });
    checked.hold(truthOf({ ...reasoned, reason }), `${reason.code} ${reason.sentence} ${JSON.stringify(context)}`);
  }
  // The whole sentence quotes the first of each; these are checked separately.
  for (const part of [reasons[0]?.sentence, nearest[0] && `What comes nearest: ${nearest[0].sentence}`])
    rest = rest.replace(part ?? '', '');
  checked.read(rest.replaceAll('  ', ' '), [...COMMON, ...EXPLANATIONS], told, context);
  for (const [position, { sentence }] of nearest.entries()) {
    const row = near[position] as Row;
    const held = await rowsOf(world, filterOfRow(row, question), day);
    checked.read(sentence, [NEAREST], { world, day, rows: held.filter(({ id }) => id === row.id) }, context);
  }
  for (const { environment, inherited, words, reason } of told.environments) {
    const here = rows.filter((row) => row.environment === (environment?.id ?? null));
    checked.hold(
      {
        'is inherited there': inherited === here.length > 0,
        'is worded as its row': !inherited || here.some((row) => isToldAs(words, row)),
      },
      `${words} ${JSON.stringify([environment, context])}`,
    );
    if (reason !== null) {
      const there = { ...question, environment: environment?.id ?? null };
      const given = {
        world,
        day,
        question: there,
        reason,
        givenOver: reason.statement === null ? NOBODY : await givenBy(world, there, day),
      };
      checked.read(reason.sentence, REASONS, given, { code: reason.code, ...there, day });
      checked.hold(truthOf(given), `${reason.code} ${reason.sentence} ${JSON.stringify({ ...there, day })}`);
    }
  }
}

function isToldAs(words: string, row: Row): boolean {
  const [verb = '', ...how] = words.split(', ');
  return isVerb(verb, row) && isWorded(how.join(', '), row);
}

function filterOf({
  subject,
  environment,
  environmentNotStated,
  clause,
  certificate,
  leverageHops,
}: Question): Partial<InheritanceFilter> {
  return {
    ...(subject.startsWith('family/') ? { families: [subject] } : { services: [subject] }),
    ...(environment !== null && { environments: [environment] }),
    ...(certificate !== null && { certificates: [certificate] }),
    clauses: [clause],
    environmentNotStated,
    leverageHops,
  };
}

function filterOfRow(
  { subject, environment, clause, certificate }: Row,
  question: Question,
): Partial<InheritanceFilter> {
  return filterOf({
    ...question,
    subject,
    environment,
    environmentNotStated: environment === null,
    clause,
    certificate,
  });
}

/** Used for reasons without an entry. */
const NOBODY = (): ReadonlySet<string> => new Set();

/** Returns a function from the number of leverage hops to the entries that support the row. */
async function givenBy(world: World, question: Question, day: string): Promise<(hops: number) => ReadonlySet<string>> {
  const given = new Map<number, ReadonlySet<string>>();
  for (let leverageHops = 0; leverageHops <= 8; leverageHops += 1) {
    const { inheritance } = await asked(world.ask, GIVEN, {
      filter: filterOf({ ...question, leverageHops }),
      asOf: day,
    });
    const nodes: readonly { clause: { id: string }; evidence: readonly { statement: { id: string } | null }[] }[] =
      inheritance.nodes;
    const own = nodes.filter(({ clause }) => clause.id === question.clause);
    given.set(
      leverageHops,
      new Set(own.flatMap(({ evidence }) => evidence.flatMap(({ statement }) => statement?.id ?? []))),
    );
  }
  return (hops) => given.get(hops) ?? new Set();
}
