import { type Citing, type Reference, type ReferenceGroup, referencesIn } from './references.ts';

/** A citation that fills a field, such as a table cell: “Clause 8.6.1 – Incident management”. */
export interface CitationField {
  readonly references: readonly Reference[];
  /** Text next to the numbers, which may be a title; null if there is none. */
  readonly beside: string | null;
}

const SIGNS_AROUND = /^[\s\p{P}|]{1,20}|[\s\p{Pd}|,:;("“*[]{1,20}$/gu;
const WORD_BEFORE = /(?<!\p{L})(?:(?:sub-?)?clauses?|controls?|requirements?|sections?)$/iu;

/** Reads the citations in a field: the numbers written as citations or, without any, the first numbers. */
export function readField(text: string, citing: Citing): CitationField {
  const groups = [...referencesIn(text, citing)];
  const written = groups.filter(({ isWritten }) => isWritten);
  const [first] = written.length > 0 ? written : groups;
  if (first === undefined) return { references: [], beside: null };
  const cited = written.length > 0 ? written : [first];
  const named = citing.names.find(text);
  const [only = null] = named.length === 1 ? named : [];
  const references = cited.flatMap((group) =>
    group.references.map((reference) => ({ ...reference, standard: reference.standard ?? only })),
  );
  return { references, beside: textBeside(text, first, cited.at(-1) ?? first) };
}

/** Returns the text after the numbers or, if there is none, the text before them. */
function textBeside(text: string, first: ReferenceGroup, last: ReferenceGroup): string | null {
  const behind = trimmed(text.slice(last.end));
  const beside = /\p{L}{2}/u.test(behind)
    ? behind
    : trimmed(trimmed(text.slice(0, first.start)).replace(WORD_BEFORE, ''));
  return /\p{L}{2}/u.test(beside) ? beside : null;
}

function trimmed(text: string): string {
  return text.replace(SIGNS_AROUND, '');
}
