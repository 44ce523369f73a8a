import { expect, it } from 'vitest';
import { createNumbering } from '../../src/imports/lists/oscal/clause-numbering.ts';

const called = (parentId: string, id: string, label: string) => ({ id, parentId, title: 'Teapots', labels: [label] });

it('takes the number from the id if the label is relative to the parent', () => {
  const numberOf = createNumbering();
  expect(numberOf(called('GC', 'GC.1', '1'))).toEqual({ number: 'GC.1', idPart: 'GC.1', isById: false });
  expect(numberOf(called('STM', 'STM.1', '1'))).toEqual({ number: 'STM.1', idPart: 'STM.1', isById: false });
});

it('takes the number from a label that is complete by itself', () => {
  const numberOf = createNumbering();
  expect(numberOf(called('s1', 's1.1', '1.1'))).toMatchObject({ number: '1.1' });
  expect(numberOf(called('ac', 'ac-1', 'AC-1'))).toMatchObject({ number: 'AC-1' });
});
