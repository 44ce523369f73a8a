import type { Draft, NameReference } from '../../src/imports/facts/draft.ts';
import type { ListKind } from '../../src/imports/lists/list-kind.ts';
import type { Recipe } from '../../src/imports/map/recipe.ts';
import { headText, textOf } from '../../src/imports/read/input.ts';

/** A made-up kind of list: a line a service, with its certificate or programme and its environment behind bars. */
export const BARRED: ListKind = {
  name: 'scope',
  description: 'Services, a line each.',
  streams: true,
  is: async (input) => headText(input).startsWith('bars\n'),
  async *read(input, recipe, notes) {
    let text = '';
    for await (const piece of textOf(input)) text += piece;
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0 && line !== '') yield draftOf(line, { file: input.name, row: index + 1, column: null }, recipe);
    }
    notes.understood({ at: '', columns: { Service: 'service' } });
  },
};

function draftOf(line: string, at: Draft['at'], recipe: Recipe): Draft {
  const [service = '', programme = recipe.certificate ?? '', cloud = recipe.environment ?? ''] = line.split('|');
  const environment: NameReference | null = cloud === '' ? null : { kind: 'Environment', text: cloud, at };
  const certificate: NameReference = { kind: 'Certificate', text: programme, at, programmeIn: environment };
  const names: NameReference[] = [{ kind: 'Subject', text: service, at }, certificate];
  return {
    at,
    names: environment === null ? names : [...names, environment],
    build: ([subjectId = '', certificateId = '', environmentId = null]) => [
      {
        type: 'statement',
        at,
        content: {
          kind: 'ScopeEntry',
          certificateId,
          subjectId,
          environmentId,
          standardId: null,
          status: 'IN_SCOPE',
          extent: null,
          validFrom: null,
          validUntil: null,
          condition: null,
        },
      },
    ],
  };
}
