import { yieldIfDue } from '../../concurrency/yielding.ts';
import { editionsMeant } from '../../domain/catalogue/certified-standards.ts';
import { withAnnexJoined } from '../../domain/citations/annexes.ts';
import { readField } from '../../domain/citations/field.ts';
import { allNumbers, annexedNumber, spelledAlike } from '../../domain/citations/known-numbers.ts';
import { numberAt, withPlainSigns } from '../../domain/citations/numbers.ts';
import type { Citing, Reference } from '../../domain/citations/references.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { firstByKey } from '../../domain/grouping.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import {
  ambiguousStandard,
  backwards,
  type CitationFinding,
  misnamed,
  missing,
  unknownStandard,
  withdrawn,
  withoutClauses,
  withoutNumber,
} from './citation-findings.ts';
import { type CitedClauses, citedClausesOf, clauseOf, clauseOfWritten } from './cited-clauses.ts';
import { rangeOf } from './cited-ranges.ts';
import { clausesTitled, isTitleOf } from './cited-titles.ts';
import type { Finding } from './finding.ts';
import { standardNamesOf, standardsMeant } from './named-standards.ts';

/** A clause as cited in a text. */
export interface Citation {
  readonly number: string;
  readonly title: string | null;
}

/** Returns a finding for each citation that does not exist, is withdrawn or has the title of another clause. */
export async function checkCitations(
  snapshot: Snapshot,
  standard: Standard,
  citations: readonly Citation[],
): Promise<Finding[]> {
  const known = await citedEditionsOf(snapshot, standard);
  const numbers = allNumbers(known.map((edition) => edition.numbers));
  const citing = { names: await standardNamesOf(snapshot), numbers };
  const found = new Map<string, Finding>();
  for (const [citationIndex, citation] of citations.entries()) {
    await yieldIfDue(snapshot.mayGoOn);
    const findings = await inOneEdition(known, (edition) => findingsOn(snapshot, { citation, known: edition, citing }));
    for (const [position, finding] of findings.entries()) {
      const key = finding.key ?? `${standard.id} ${citationIndex} ${citation.number} ${position}`;
      // Reported once for each standard that cannot be checked.
      if (!found.has(key)) found.set(key, { ...finding, key, citationIndex });
    }
  }
  return [...found.values()];
}

/** Returns the clauses of a standard. If it is cited without an edition, returns those of each edition in the graph. */
async function citedEditionsOf(snapshot: Snapshot, standard: Standard): Promise<readonly CitedClauses[]> {
  const ids = editionsMeant(snapshot.catalogue, standard.id);
  const editions = snapshot.catalogue
    .findAll('Standard', ids)
    .filter(({ id }) => snapshot.catalogue.clausesOf(id).length > 0);
  const all = editions.length === 0 ? [standard] : editions;
  return Promise.all(all.map((each) => citedClausesOf(snapshot, each)));
}

/** A citation that fits one edition is right. If it fits none, returns the findings in each. */
async function inOneEdition(
  editions: readonly CitedClauses[],
  findingsIn: (edition: CitedClauses) => Promise<readonly CitationFinding[]>,
): Promise<readonly CitationFinding[]> {
  const found = await Promise.all(editions.map(findingsIn));
  if (found.some(({ length }) => length === 0)) return [];
  // A citation that names another standard has the same finding in each edition.
  return firstByKey(found.flat(), ({ sentence }) => sentence);
}

interface Asked {
  readonly citation: Citation;
  readonly known: CitedClauses;
  readonly citing: Citing;
}

async function findingsOn(snapshot: Snapshot, { citation, known, citing }: Asked): Promise<CitationFinding[]> {
  const plain = withPlainSigns(citation.number).normalize('NFKC').trim();
  const text = withAnnexJoined(plain, citing.numbers, { isProse: false });
  const whole = clauseOf(known, text);
  if (whole !== null) {
    const title = titleOf(citation, text, known);
    return checkClauses(known, { number: text, clauses: [whole], title, isClause: false });
  }
  const { references, beside } = readField(text, citing);
  if (references.length === 0) return [unread(known, citation)];
  const isOne = references.length === 1;
  const found: CitationFinding[] = [];
  for (const reference of references) {
    // A range may contain hundreds of numbers.
    await yieldIfDue(snapshot.mayGoOn);
    // With several numbers, the title could belong to any of them.
    const titles = isOne ? { title: titleOf(citation, reference.from.bare, known), beside } : NO_TITLES;
    found.push(...(await findingsOnReference(snapshot, known, { reference, titles })));
  }
  return found;
}

async function findingsOnReference(
  snapshot: Snapshot,
  known: CitedClauses,
  { reference, titles }: { readonly reference: Reference; readonly titles: Titles },
): Promise<CitationFinding[]> {
  const [only, ...others] = standardsMeant(snapshot, known.standard, reference.standard);
  const name = reference.standard?.name ?? '';
  if (only === undefined) return [unknownStandard(name)];
  if (others.length > 0) return [ambiguousStandard(name, [only, ...others])];
  if (only === known.standard) return checkReference(known, reference, titles);
  const editions = await citedEditionsOf(snapshot, only);
  return [...(await inOneEdition(editions, async (edition) => checkReference(edition, reference, titles)))];
}

interface Titles {
  /** Title given in the citation; null if there is none. */
  readonly title: string | null;
  /** Text next to the number, which may not be a title. */
  readonly beside: string | null;
}

const NO_TITLES: Titles = { title: null, beside: null };

function checkReference(known: CitedClauses, reference: Reference, { title, beside }: Titles): CitationFinding[] {
  if (known.clauses.length === 0) return [withoutClauses(known.standard)];
  const { from, to, isClause } = reference;
  const isTitle = beside !== null && clausesTitled(known, beside).length > 0;
  const given = title ?? (isTitle ? beside : null);
  if (to === null) {
    const clause = clauseOfWritten(known, from);
    const called = given === null ? [] : clausesTitled(known, given);
    if (clause !== null) return checkClauses(known, { number: from.bare, clauses: [clause], title: given, isClause });
    return isOfAnnex(known, { number: from.bare, title: given, isClause })
      ? []
      : [missing(known, { numbers: [from.bare], title: given, called })];
  }
  const number = `${from.bare} to ${to.bare}`;
  const range = rangeOf(known, from, to);
  if (range.isBackwards) return [backwards(known, number)];
  const absent =
    range.missing.length === 0
      ? []
      : [missing(known, { numbers: range.missing, title: null, called: [], range: number })];
  return [...absent, ...checkClauses(known, { number, clauses: range.clauses, title: null, isClause })];
}

interface Cited {
  /** As the citation writes it. */
  readonly number: string;
  readonly clauses: readonly Clause[];
  readonly title: string | null;
  /** True if written as a clause, unlike a control of an annex. */
  readonly isClause: boolean;
}

function checkClauses(known: CitedClauses, { number, clauses, title, isClause }: Cited): CitationFinding[] {
  const takenBack = clauses.filter((clause) => clause.withdrawn);
  const called = title === null ? [] : clausesTitled(known, title);
  if (takenBack.length > 0)
    return [withdrawn(known, { number, clauses: takenBack, title, called, isRange: clauses.length > 1 })];
  const [clause] = clauses;
  if (title === null || clause === undefined) return [];
  const isRight = isTitleOf(known, clause, title) || isOfAnnex(known, { number, title, isClause });
  return isRight ? [] : misnamed(known, { number, clause, title, called });
}

/**
 * True if the title shows that the number belongs to the annex, whose own table omits the letter: “5.15 Access
 * control”.
 */
function isOfAnnex(known: CitedClauses, { number, title, isClause }: Omit<Cited, 'clauses'>): boolean {
  const annexed = isClause || title === null ? null : annexedNumber(known.numbers, number);
  const clause = annexed === null ? null : clauseOf(known, annexed);
  return clause !== null && title !== null && isTitleOf(known, clause, title);
}

/** Returns the title of a citation without the number that tables repeat before it. */
function titleOf({ title }: Citation, number: string, { numbers }: CitedClauses): string | null {
  const repeated = title === null ? null : numberAt(title, 0, numbers);
  if (title === null || repeated === null || spelledAlike(repeated.bare) !== spelledAlike(number)) return title;
  return title.slice(repeated.end).replace(/^[\s.:\p{Pd}]{0,9}/u, '') || null;
}

function unread(known: CitedClauses, { number, title }: Citation): CitationFinding {
  if (known.clauses.length === 0) return withoutClauses(known.standard);
  const text = number.trim();
  const called = clausesTitled(known, text);
  if (called.length > 0) return withoutNumber(known, text, called);
  return missing(known, { numbers: [text], title, called: title === null ? [] : clausesTitled(known, title) });
}
