import { groupBy } from '../../../src/domain/grouping.ts';
import { askedOf, type Cell, type Glanced } from './cells.ts';
import { GLANCE_SENTENCES } from './glance-sentences.ts';
import { certificateOf, editionDaysOf } from './scope.ts';
import type { Checked } from './sentences.ts';
import type { Row } from './world.ts';

export const GLANCE = `verdict verdicts { verdict subjects } sentence reservations checks { kind state }
  tiles {
    covered { standard { id } verdict inherited inheritedBySome byLeverage requirements }
    places { standard { id } environment { id } verdict inherited responsibilities { responsibility count } } placeCount source { id } sourceCount certificateCount since until
  }`;

function joint(verdicts: readonly string[]): string {
  const [first = 'NO_EVIDENCE', ...others] = new Set(verdicts);
  return others.length === 0 ? first : 'MIXED';
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
type Summary = any;

/** Checks the verdict, counts, tiles and sentence of an answer against its rows. */
export function checkGlance(checked: Checked, glanced: Glanced, summary: Summary, context: unknown): void {
  const { cells, silent } = glanced;
  const bySubject = [...groupBy(cells, ({ subject }) => subject).values()];
  const expected = groupBy(
    bySubject.map((own) => joint(own.map(({ verdict }) => verdict))),
    (verdict) => verdict,
  );
  const counts = new Map<string, number>(
    summary.verdicts.map(({ verdict, subjects }: { verdict: string; subjects: number }) => [verdict, subjects]),
  );
  const without = (counts.get('NO_EVIDENCE') ?? 0) + (counts.get('NOT_IN_SCOPE') ?? 0);
  const [kinds, all] = [[...expected.keys()], ['STATED', 'DERIVED', 'POSSIBLE', 'BY_LEVERAGE', 'MIXED']];
  const told = JSON.stringify([summary, context]);
  checked.hold(
    {
      'is the verdict of the rows': summary.verdict === joint(silent.length === 0 ? kinds : [...counts.keys()]),
      'counts the verdicts of the rows': all.every(
        (one) => (counts.get(one) ?? 0) === (expected.get(one)?.length ?? 0),
      ),
      'counts those without rows': without === silent.length,
      'is a short sentence': summary.sentence.split(/\s+/).length <= 25,
      'is a single sentence': !/[a-z\d”]\. [A-Z]/.test(summary.sentence.replace(/(?:Rev|v|No)\. /g, '')),
    },
    told,
  );
  const stateOf = new Map(summary.checks.map(({ kind, state }: { kind: string; state: string }) => [kind, state]));
  checked.hold(
    {
      'states that a certain answer is listed': summary.verdict !== 'STATED' || stateOf.get('LISTED') === 'MET',
      'shows what an uncertain answer lacks':
        summary.verdict === 'STATED' || [...stateOf.values()].some((state) => state !== 'MET'),
    },
    told,
  );
  checkTiles(checked, glanced, summary.tiles, told);
  checkPlaces(checked, glanced, summary.tiles, told);
  checked.read(summary.sentence, GLANCE_SENTENCES, glanced, context);
}

function checkTiles(checked: Checked, glanced: Glanced, tiles: Summary, told: string): void {
  const { cells, rows, world, silent, isJoint } = glanced;
  const byStandard = groupBy(cells, ({ standard }) => standard);
  const covered: readonly Summary[] = tiles.covered;
  checked.hold({ 'covers the editions of the rows': covered.length === byStandard.size }, told);
  for (const edition of covered) {
    const own = byStandard.get(edition.standard.id) ?? ([] as readonly Cell[]);
    const some = new Set(own.flatMap((cell) => [...cell.own]));
    const every = [...some].filter((clause) => own.every((cell) => cell.own.has(clause)));
    const leveraged = new Set(own.flatMap((cell) => [...cell.clauses].filter((clause) => !some.has(clause))));
    checked.hold(
      {
        'has the verdict of its rows': edition.verdict === joint(own.map(({ verdict }) => verdict)),
        'is inherited by each': edition.inherited === (isJoint && silent.length > 0 ? 0 : every.length),
        'is inherited by some': edition.inheritedBySome === some.size,
        'is inherited by leverage alone': edition.byLeverage === leveraged.size,
        'has as many requirements': edition.requirements === askedOf(glanced, edition.standard.id),
      },
      told,
    );
  }
  const through = [...new Set(cells.flatMap(ownCertificates))].map((id) => ({
    ...certificateOf(world, id),
    until: editionDaysOf(world, id).until,
  }));
  const firsts = through.flatMap(({ issuedOn }) => issuedOn ?? []).sort();
  const lasts = through.flatMap(({ expiresOn, until }) => [
    ...(expiresOn === null ? [] : [expiresOn]),
    ...(until === null ? [] : [until]),
  ]);
  const sources = new Set(rows.flatMap((row) => row.sources));
  checked.hold(
    {
      'counts the certificates of the rows': tiles.certificateCount === through.length,
      'begins with the last of them': tiles.since === (firsts.at(-1) ?? null),
      'ends with the first of them': tiles.until === (lasts.sort()[0] ?? null),
      'has a source of the rows': tiles.source === null ? sources.size === 0 : sources.has(tiles.source.id),
      'counts the sources of the rows': isJoint || tiles.sourceCount === null || tiles.sourceCount === sources.size,
    },
    told,
  );
}

/** Checks each edition in each environment. */
function checkPlaces(checked: Checked, { cells, isJoint }: Glanced, tiles: Summary, told: string): void {
  const byPlace = groupBy(cells, ({ standard, environment }) => `${standard} ${environment}`);
  checked.hold({ 'counts the places of the rows': isJoint || tiles.placeCount === byPlace.size }, told);
  for (const { standard, environment, verdict, inherited, responsibilities } of isJoint ? [] : tiles.places) {
    const own = byPlace.get(`${standard.id} ${environment?.id ?? null}`) ?? ([] as readonly Cell[]);
    checked.hold(
      {
        'has the verdict of its place': verdict === joint(own.map((cell) => cell.verdict)),
        'is inherited in its place': inherited === new Set(own.flatMap(({ clauses }) => [...clauses])).size,
        'is met as the rows of its place say': dutiesHold(
          responsibilities,
          own.flatMap(({ rows }) => rows),
        ),
      },
      told,
    );
  }
}

function ownCertificates({ rows }: Cell): string[] {
  const own = rows.filter(({ basis }) => basis !== 'LEVERAGED');
  return (own.length > 0 ? own : rows).map(({ certificate }) => certificate);
}

const WEAKEST = ['UNKNOWN', 'CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'];

/** A requirement with several rows counts once, as its weakest. */
function dutiesHold(
  counts: readonly { readonly responsibility: string; readonly count: number }[],
  rows: readonly Row[],
): boolean {
  const kinds = [...groupBy(rows, ({ clause }) => clause).values()].map((all) =>
    WEAKEST.find((kind) => all.some(({ responsibility }) => responsibility === kind)),
  );
  return WEAKEST.every(
    (kind) =>
      (counts.find(({ responsibility }) => responsibility === kind)?.count ?? 0) ===
      kinds.filter((one) => one === kind).length,
  );
}
