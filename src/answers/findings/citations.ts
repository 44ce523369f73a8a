import type { Clause } from '../../domain/clause.ts';
import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { firstByKey, groupByEach } from '../../domain/grouping.ts';
import { normalizedName } from '../../domain/names.ts';
import { sayersOf, wordsOn } from '../../domain/said.ts';
import type { Standard } from '../../domain/standard.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { mapInTurns } from '../../waiting/turns.ts';
import type { Finding } from './finding.ts';

const BYTES_A_CLAUSE = 500;

/** A clause as cited in a text. */
export interface Citation {
  readonly number: string;
  readonly title: string | null;
}

/** Returns a finding for each citation that does not exist, is withdrawn or has the title of another clause. */
export async function checkCitations(
  { catalogue, remember, mayGoOn }: Snapshot,
  standard: Standard,
  citations: readonly Citation[],
): Promise<Finding[]> {
  const clauses = catalogue.clausesOf(standard.id);
  if (clauses.length === 0) return [withoutClauses(standard)];
  const known = await remember(['cited clauses', standard.id], () => indexClauses(clauses, mayGoOn));
  const checked = await mapInTurns(citations, (citation) => findingOn(standard, citation, known), mayGoOn);
  return checked.flatMap((finding, position) =>
    finding === null ? [] : [{ ...finding, key: `${standard.id} ${position} ${citations[position]?.number}` }],
  );
}

interface KnownClauses {
  readonly byNumber: ReadonlyMap<string, Clause>;
  readonly bySpelling: ReadonlyMap<string, Clause>;
  readonly byTitle: ReadonlyMap<string, readonly Clause[]>;
  readonly weight: number;
}

async function indexClauses(clauses: readonly Clause[], mayGoOn: () => void): Promise<KnownClauses> {
  const named = await mapInTurns(
    clauses,
    (clause) => ({ clause, spelling: spelledAlike(clause.number), titles: titlesOf(clause).map(normalizedName) }),
    mayGoOn,
  );
  return {
    byNumber: new Map(clauses.map((clause) => [clause.number, clause])),
    bySpelling: new Map(named.map(({ clause, spelling }) => [spelling, clause])),
    byTitle: new Map(
      [...groupByEach(named, ({ titles }) => titles)].map(([title, all]) => [title, all.map(({ clause }) => clause)]),
    ),
    weight: clauses.length * BYTES_A_CLAUSE,
  };
}

type Told = Omit<Finding, 'key'>;

function findingOn(
  standard: Standard,
  { number, title }: Citation,
  { byNumber, bySpelling, byTitle }: KnownClauses,
): Told | null {
  const clause = byNumber.get(number) ?? bySpelling.get(spelledAlike(number)) ?? null;
  const belongsTo = title === null ? [] : (byTitle.get(normalizedName(title)) ?? []);
  const elsewhere = belongsTo.length === 0 ? '' : ` “${title}” is ${belongsTo.map((one) => one.number).join(' and ')}.`;
  if (clause === null) {
    return findingOf(
      'CITATION_UNKNOWN',
      [standard, ...belongsTo],
      `${standard.designation} has no clause ${number}.${elsewhere}`,
    );
  }
  if (clause.withdrawn) {
    return findingOf(
      'CITATION_WITHDRAWN',
      [clause, ...belongsTo],
      `${number} of ${standard.designation} was withdrawn by its publisher and is no longer a requirement.`,
    );
  }
  // A clause without a title cannot contradict the citation.
  if (title === null || titlesOf(clause).length === 0 || belongsTo.includes(clause)) return null;
  const nowhere = elsewhere === '' ? ` No clause of it is called “${title}”.` : elsewhere;
  const called = titlesOf(clause).map((each) => `“${each}”`);
  const sentence = `${number} of ${standard.designation} is called ${called.join(' or ')}, not “${title}”.${nowhere}`;
  return findingOf('CITATION_TITLE', [clause, ...belongsTo], sentence);
}

function titlesOf(clause: Clause): readonly string[] {
  const titles = [clause.title ?? [], ...wordsOn(clause, 'title').values()].flat().map(String);
  return firstByKey(titles, normalizedName);
}

function findingOf(kind: Finding['kind'], nodes: readonly (Standard | Clause)[], sentence: string): Told {
  return {
    kind,
    nodeIds: [...new Set(nodes.map(({ id }) => id))],
    statementIds: [],
    sourceIds: [...new Set(nodes.flatMap((node) => sayersFor(kind, node)))],
    tell: () => sentence,
  };
}

/** Cites every source with a title: which one is right is undecided. */
function sayersFor(kind: Finding['kind'], node: Standard | Clause): readonly string[] {
  if (node.kind === 'Standard') return node.sourceIds;
  if (kind === 'CITATION_WITHDRAWN' && node.withdrawn) return sayersOf(node, ['withdrawn']);
  const titling = [...wordsOn(node, 'title').keys()];
  return titling.length === 0 ? node.sourceIds : titling;
}

function withoutClauses(standard: Standard): Finding {
  const sentence = `The graph holds no clauses of ${standard.designation}, so its citations cannot be checked.`;
  return { ...findingOf('STANDARD_WITHOUT_CLAUSES', [standard], sentence), key: standard.id };
}

/** Ignores blanks and differences in spelling. */
function spelledAlike(number: string): string {
  return normalizedClauseNumber(number.replace(/\s+/g, ''));
}
