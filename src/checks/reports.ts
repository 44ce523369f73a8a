import { markdownOf, markdownTableOf } from '../exports/tables.ts';
import { type CandidateResult, type CheckedSystem, type CheckResult, isFailure } from './results.ts';

const WORDS: Readonly<Record<CheckResult['result'], string>> = {
  INHERITED: 'Inherited',
  POSSIBLE: 'Only possible',
  NOT_INHERITED: 'Not shown to be inherited',
  UNKNOWN_SERVICE: 'Unknown service',
  UNMAPPED_TYPE: 'Unmapped type',
};

/** Returns the number of services that inherit the standard, in a sentence with day and revision. */
export function countSentence({ standard, asOf, revision, failures, results }: CheckedSystem): string {
  return `${results.length - failures} of ${results.length} inherit ${standard} on ${asOf}, at revision ${revision}. This is not a certificate.`;
}

export function placeOf({ name, environment }: Pick<CheckResult, 'name' | 'environment'>): string {
  return environment === null ? name : `${name} in ${environment}`;
}

/** Returns the reason of a failure, its sources, and what comes nearest, as far as there are any. */
export function failureParts({ reason, sources, nearest }: CandidateResult): readonly string[] {
  const cited = sources.map(({ shortTitle, url }) => (url === null ? shortTitle : `${shortTitle} <${url}>`));
  return [
    reason,
    cited.length === 0 ? [] : `Sources: ${cited.join('; ')}.`,
    nearest.length === 0 ? [] : `Nearest: ${nearest.join(' ')}`,
  ].flat();
}

export function textOfCheck(checked: CheckedSystem): string {
  const lines = checked.results.flatMap((result) => {
    const { candidates, line } = result;
    const place = placeOf(result);
    if (candidates.length === 0) return linesOf(result, place, line);
    const head = `${isFailure(result) ? 'FAIL' : 'ok  '}  ${place} (line ${line}): ambiguous. ${result.reason}`;
    return [head, ...candidates.flatMap((one) => linesOf(one, `${one.name} (${one.id})`)).map(indented)];
  });
  return `${[...lines, countSentence(checked)].join('\n')}\n`;
}

function linesOf(result: CandidateResult, place: string, line?: number): readonly string[] {
  if (!isFailure(result)) return [`ok    ${place}: ${inheritedThrough(result)}`];
  const at = line === undefined ? '' : ` (line ${line})`;
  return [`FAIL  ${place}${at}: ${WORDS[result.result].toLowerCase()}`, ...failureParts(result).map(indented)];
}

function indented(line: string): string {
  return `      ${line}`;
}

function inheritedThrough({ reason, through }: CandidateResult): string {
  return `${reason}, through ${quoted(through)}`;
}

/** Returns the result of each candidate of an ambiguous name, in a sentence. */
export function candidateSentences({ candidates }: CheckResult): readonly string[] {
  return candidates.map((one) => {
    const told = isFailure(one) ? failureParts(one).join(' ') : `${inheritedThrough(one)}.`;
    return `${one.name} (${one.id}): ${WORDS[one.result].toLowerCase()} – ${told}`;
  });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Returns a summary for a page of a build: failures first. */
export function markdownOfCheck(checked: CheckedSystem): string {
  const ordered = checked.results.toSorted((left, right) => Number(isFailure(right)) - Number(isFailure(left)));
  const table = {
    columns: ['Service', 'Environment', 'Result', 'Reason', 'Nearest', 'Sources'],
    rows: ordered.flatMap((result) => {
      const { name, candidates } = result;
      const rows: readonly CandidateResult[] = candidates.length === 0 ? [result] : candidates;
      return rows.map((one) => [
        candidates.length === 0 ? name : `${name} (ambiguous): ${one.name}`,
        result.environment ?? '',
        WORDS[one.result],
        isFailure(one) ? one.reason : inheritedThrough(one),
        one.nearest.join(' '),
        one.sources.map(({ shortTitle }) => shortTitle).join('; '),
      ]);
    }),
  };
  return `# ${markdownOf(checked.standard)}\n\n${markdownOf(countSentence(checked))}\n\n${markdownTableOf(table)}`;
}
