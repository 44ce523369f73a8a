import { markdownOf, markdownTableOf } from '../exports/tables.ts';
import { type CheckedSystem, type CheckResult, isFailure } from './results.ts';

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

export function placeOf({ name, environment }: CheckResult): string {
  return environment === null ? name : `${name} in ${environment}`;
}

/** Returns the reason of a failure, its sources, and what comes nearest, as far as there are any. */
export function failureParts({ reason, sources, nearest }: CheckResult): readonly string[] {
  const cited = sources.map(({ shortTitle, url }) => (url === null ? shortTitle : `${shortTitle} <${url}>`));
  return [
    reason,
    cited.length === 0 ? [] : `Sources: ${cited.join('; ')}.`,
    nearest.length === 0 ? [] : `Nearest: ${nearest.join(' ')}`,
  ].flat();
}

export function textOfCheck(checked: CheckedSystem): string {
  const lines = checked.results.flatMap((result) => {
    if (!isFailure(result)) return [`ok    ${placeOf(result)}: ${result.reason}, through ${quoted(result.through)}`];
    const head = `FAIL  ${placeOf(result)} (line ${result.line}): ${WORDS[result.result].toLowerCase()}`;
    return [head, ...failureParts(result).map((part) => `      ${part}`)];
  });
  return `${[...lines, countSentence(checked)].join('\n')}\n`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Returns a summary for a page of a build: failures first. */
export function markdownOfCheck(checked: CheckedSystem): string {
  const ordered = checked.results.toSorted((left, right) => Number(isFailure(right)) - Number(isFailure(left)));
  const table = {
    columns: ['Service', 'Environment', 'Result', 'Reason', 'Nearest', 'Sources'],
    rows: ordered.map((result) => [
      result.name,
      result.environment ?? '',
      WORDS[result.result],
      isFailure(result) ? result.reason : `${result.reason}, through ${quoted(result.through)}`,
      result.nearest.join(' '),
      result.sources.map(({ shortTitle }) => shortTitle).join('; '),
    ]),
  };
  return `# ${markdownOf(checked.standard)}\n\n${markdownOf(countSentence(checked))}\n\n${markdownTableOf(table)}`;
}
