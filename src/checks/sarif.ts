import { VERSION } from '../version.ts';
import { candidateSentences, failureParts, placeOf } from './reports.ts';
import { type CheckedSystem, type CheckResult, isFailure } from './results.ts';

interface Rule {
  readonly id: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
}

const RULES: Readonly<Record<Exclude<CheckResult['result'], 'INHERITED'>, Rule>> = {
  NOT_INHERITED: {
    id: 'not-inherited',
    level: 'error',
    text: 'No source shows that the service inherits the standard in its environment.',
  },
  POSSIBLE: {
    id: 'only-possible',
    level: 'warning',
    text: 'The service may inherit the standard; no source shows it surely.',
  },
  UNKNOWN_SERVICE: { id: 'unknown-service', level: 'error', text: 'The graph has no such service.' },
  UNMAPPED_TYPE: { id: 'unmapped-type', level: 'error', text: 'The mapping does not have the resource type.' },
};

const AMBIGUOUS: Rule = {
  id: 'ambiguous-service',
  level: 'note',
  text: 'Several services have the name; the least sure of them counts.',
};

/** Returns the failures and ambiguous names in SARIF 2.1.0, each at the line of its service in the file. */
export function sarifOf(checked: CheckedSystem, path: string): string {
  const rules = [...Object.values(RULES), AMBIGUOUS];
  const shown = checked.results.filter((result) => isFailure(result) || result.candidates.length > 0);
  const results = shown.map((result) => {
    const failed = result.result === 'INHERITED' ? AMBIGUOUS : RULES[result.result];
    const isAmbiguous = result.candidates.length > 0;
    const rule = isAmbiguous ? AMBIGUOUS : failed;
    const told = isAmbiguous ? [result.reason, ...candidateSentences(result)] : failureParts(result);
    return {
      ruleId: rule.id,
      ruleIndex: rules.indexOf(rule),
      level: failed.level,
      message: { text: `${placeOf(result)}, ${checked.standard}: ${told.join(' ')}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { startLine: result.line } } }],
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'compliance-graph',
            version: VERSION,
            rules: rules.map(({ id, level, text }) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level },
            })),
          },
        },
        properties: { standard: checked.standard, asOf: checked.asOf, revision: checked.revision },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Viewers find files by addresses relative to the repository. */
function uriOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
