import { AS_OF, idParameter, LEVERAGE_HOPS, type Parameter, REVISION } from '../exports/parameters.ts';
import { CHECK_FORMATS } from './formats.ts';

/** Most services of a list that a server checks at once. */
export const MOST_CHECKED = 500;

/** Parameters of `POST /check-system`. */
export const CHECK_PARAMETERS: readonly Parameter[] = [
  { ...idParameter('standard', ['STANDARD'], 'Id or name of the standard.'), isNeeded: true },
  idParameter(
    'environment',
    ['ENVIRONMENT'],
    'Id or name of the environment of services for which the list names none.',
  ),
  LEVERAGE_HOPS,
  AS_OF,
  REVISION,
  { name: 'format', type: 'text', words: CHECK_FORMATS, description: 'text, md, sarif or json; default: json.' },
  { name: 'file', type: 'text', description: 'Path of the list, as SARIF names it; default: system.json.' },
];
