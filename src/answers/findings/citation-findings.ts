import { annexedNumber } from '../../domain/citations/known-numbers.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { attributionOf, claimsBySource } from '../../domain/entities/property-claims.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { type CitedClauses, clauseOf, titlesOf } from './cited-clauses.ts';
import type { Finding } from './finding.ts';

/** A finding on a citation; has a key if several citations share the finding. */
export type CitationFinding = Omit<Finding, 'key'> & { readonly key?: string; readonly sentence: string };

const MOST_NUMBERS = 20;

interface Missing {
  readonly numbers: readonly string[];
  readonly title: string | null;
  /** Clauses with this title. */
  readonly called: readonly Clause[];
  /** The range that contains the numbers. */
  readonly range?: string;
}

export function missing(known: CitedClauses, { numbers, title, called, range }: Missing): CitationFinding {
  const { standard, clauses } = known;
  const many = numbers.length > 1 ? 'clauses' : 'clause';
  const within = range === undefined ? '' : ` of the range ${range}`;
  const first = Number(clauses[0]?.number);
  const begins = numbers.some((number) => Number.parseInt(number, 10) < first);
  const note = begins ? ` The graph's list of its clauses begins with ${first}.` : '';
  const near =
    called.length > 0 ? [] : numbers.slice(0, MOST_NUMBERS).flatMap((number) => whereNumberIs(known, number));
  const nearby = near.map((each) => ` ${each.sentence}`).join('');
  const sentence = `${standard.designation} has no ${many} ${listed(numbers)}${within}.${note}${whereTitleIs(title, called)}${nearby}`;
  return findingOf('CITATION_UNKNOWN', [standard, ...called, ...near.map(({ clause }) => clause)], sentence);
}

interface Nearby {
  readonly clause: Clause;
  readonly sentence: string;
}

/** Finds a number with or without the letter of the annex, or in the catalog of the baseline. */
function whereNumberIs(known: CitedClauses, number: string): Nearby[] {
  const respelled = annexedNumber(known.numbers, number) ?? number.replace(/^[A-Z]\.?(?=\d)/, '');
  const clause = respelled === number ? null : clauseOf(known, respelled);
  if (clause !== null) {
    const title = clause.title === null ? 'a clause of it' : `“${clause.title}”`;
    return [{ clause, sentence: `${clause.number} is ${title}.` }];
  }
  const [inCatalog] = known.inCatalogs(number);
  if (inCatalog === undefined) return [];
  const { standard, clause: selectable } = inCatalog;
  const sentence = `${standard.designation}, of which it is a baseline, has ${selectable.number}.`;
  return [{ clause: selectable, sentence }];
}

export function withoutNumber({ standard }: CitedClauses, title: string, called: readonly Clause[]): CitationFinding {
  const numbers = listed(called.map(({ number }) => number));
  const sentence = `“${title}” has no number; in ${standard.designation} it is the title of ${numbers}.`;
  return findingOf('CITATION_UNKNOWN', [standard, ...called], sentence);
}

export function backwards({ standard }: CitedClauses, number: string): CitationFinding {
  const sentence = `In ${standard.designation} the first clause of ${number} comes after the last one.`;
  return findingOf('CITATION_UNKNOWN', [standard], sentence);
}

interface Withdrawn {
  readonly number: string;
  readonly clauses: readonly Clause[];
  readonly title: string | null;
  readonly called: readonly Clause[];
  readonly isRange: boolean;
}

export function withdrawn(
  { standard }: CitedClauses,
  { number, clauses, title, called, isRange }: Withdrawn,
): CitationFinding {
  const all = listed(clauses.map((clause) => clause.number));
  const cited = isRange ? `${all} in the range ${number}` : number;
  const became =
    clauses.length > 1
      ? 'were withdrawn by its publisher and are no longer requirements'
      : 'was withdrawn by its publisher and is no longer a requirement';
  const current = called.filter((clause) => !clause.withdrawn);
  const sentence = `${cited} of ${standard.designation} ${became}.${whereTitleIs(title, current)}`;
  return findingOf('CITATION_WITHDRAWN', [...clauses, ...called], sentence);
}

interface Misnamed {
  readonly number: string;
  readonly clause: Clause;
  readonly title: string;
  readonly called: readonly Clause[];
}

export function misnamed(
  { standard, parentOf }: CitedClauses,
  { number, clause, title, called }: Misnamed,
): CitationFinding[] {
  const titles = titlesOf(clause);
  // A clause without a title cannot contradict the citation.
  if (titles.length === 0) return [];
  const base = title.includes('|') ? (parentOf(clause)?.title ?? null) : null;
  const names = titles.map((each) => `“${base === null ? each : `${base} | ${each}`}”`).join(' or ');
  const nowhere = called.length === 0 ? ` No clause of it is called “${title}”.` : whereTitleIs(title, called);
  const sentence = `${number} of ${standard.designation} is called ${names}, not “${title}”.${nowhere}`;
  return [findingOf('CITATION_TITLE', [clause, ...called], sentence)];
}

export function withoutClauses(standard: Standard): CitationFinding {
  const sentence = `The graph holds no clauses of ${standard.designation}, so its citations cannot be checked.`;
  return { ...findingOf('STANDARD_WITHOUT_CLAUSES', [standard], sentence), key: standard.id };
}

export function unknownStandard(name: string): CitationFinding {
  const sentence = `The graph has no standard called “${name}”, so its citations cannot be checked.`;
  return { ...findingOf('STANDARD_WITHOUT_CLAUSES', [], sentence), key: `standard ${name}` };
}

export function ambiguousStandard(name: string, standards: readonly Standard[]): CitationFinding {
  const designations = standards.map(({ designation }) => designation).join(' or ');
  const sentence = `“${name}” may be ${designations}; its citations can be checked once they name the edition.`;
  return { ...findingOf('STANDARD_WITHOUT_CLAUSES', standards, sentence), key: `standard ${name}` };
}

function findingOf(kind: Finding['kind'], nodes: readonly (Standard | Clause)[], sentence: string): CitationFinding {
  return {
    kind,
    nodeIds: [...new Set(nodes.map(({ id }) => id))],
    statementIds: [],
    sourceIds: [...new Set(nodes.flatMap((node) => attributionFor(kind, node)))],
    sentence,
    tell: () => sentence,
  };
}

/** Cites every source with a title: which one is right is unknown. */
function attributionFor(kind: Finding['kind'], node: Standard | Clause): readonly string[] {
  if (node.kind === 'Standard') return node.sourceIds;
  if (kind === 'CITATION_WITHDRAWN' && node.withdrawn) return attributionOf(node, ['withdrawn']);
  const titling = [...claimsBySource(node, 'title').keys()];
  return titling.length === 0 ? node.sourceIds : titling;
}

function whereTitleIs(title: string | null, called: readonly Clause[]): string {
  return called.length === 0 ? '' : ` “${title}” is ${called.map(({ number }) => number).join(' and ')}.`;
}

function listed(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS);
  const more = numbers.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' and ');
}
