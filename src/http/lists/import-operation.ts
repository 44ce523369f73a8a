import type { ReportState } from '../../imports/report/report.ts';
import { LIST_OPTIONS } from '../../imports/sent/list-options.ts';
import { contentOf, type Operation } from '../openapi/operation.ts';
import { optionParameters } from '../openapi/parameters.ts';
import { JSON_TYPE } from '../requests/negotiation.ts';
import { EVENTS } from './progress.ts';

/** Media type of a form, which may have a recipe. */
export const FORM = 'multipart/form-data';

/** Status of a report; 200 for all others. */
export const STATUS_OF = { REFUSED: 422, OPEN: 409 } as const satisfies Partial<Record<ReportState, number>>;

/** Describes `POST /imports`. */
export const describeImport = (): readonly Operation[] => [
  {
    id: 'import',
    summary: 'Import a list',
    description: 'The body is the list, or a form with lists and a recipe.',
    access: 'TOKEN',
    parameters: [
      { name: 'name', in: 'query', description: 'Name of the list.', schema: { type: 'string' } },
      ...optionParameters(LIST_OPTIONS),
      {
        name: 'prefer',
        in: 'header',
        description: 'respond-async: answers at once, with the import as a job.',
        schema: { type: 'string' },
      },
    ],
    body: {
      '*/*': {},
      [FORM]: {
        type: 'object',
        properties: { recipe: { type: 'string' }, list: { type: 'array', items: {} } },
      },
    },
    answers: {
      200: { description: 'The report of the import.', content: contentOf(JSON_TYPE, EVENTS) },
      202: { description: 'The import as a job.', content: contentOf(JSON_TYPE) },
      [STATUS_OF.OPEN]: { description: 'The report, with decisions to make first.', content: contentOf(JSON_TYPE) },
      [STATUS_OF.REFUSED]: { description: 'The report, with what is wrong.', content: contentOf(JSON_TYPE) },
    },
  },
];
