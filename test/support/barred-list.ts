import type { Draft, NameReference } from '../../src/imports/facts/draft.ts';
import type { ListKind } from '../../src/imports/lists/list-kind.ts';
import { scopeDraft } from '../../src/imports/lists/scope-facts.ts';
import type { Recipe } from '../../src/imports/map/recipe.ts';
import { headText, textOf } from '../../src/imports/read/input.ts';

/** Test format: one service per line, followed by its certificate or program and its environment, separated by bars. */
export const BARRED: ListKind = {
  name: 'scope',
  description: 'Services, a line each.',
  streams: true,
  is: async (input) => headText(input).startsWith('bars\n'),
  async *read(input, recipe, notes) {
    let text = '';
    for await (const piece of textOf(input)) text += piece;
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0 && line !== '') yield draftOfLine(line, { file: input.name, row: index + 1, column: null }, recipe);
    }
    notes.understood({ at: '', columns: { Service: 'service' } });
  },
};

function draftOfLine(line: string, at: Draft['at'], recipe: Recipe): Draft {
  const [service = '', programme = recipe.certificate ?? '', cloud = recipe.environment ?? ''] = line.split('|');
  const environment: NameReference | null = cloud === '' ? null : { kind: 'Environment', text: cloud };
  const certificate: NameReference = { kind: 'Certificate', text: programme, programmeIn: environment };
  const names = {
    name: null,
    subject: { kind: 'Subject', text: service },
    certificate,
    environment,
    family: null,
  } as const;
  return scopeDraft(at, names, {
    status: 'IN_SCOPE',
    extent: null,
    validFrom: null,
    validUntil: null,
    condition: null,
  });
}
