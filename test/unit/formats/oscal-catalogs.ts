import { entitiesOf, type ListRead } from './read-list.ts';

export const clausesOf = (list: ListRead) =>
  entitiesOf(list, 'Clause').map(({ id, properties }) => ({ id, ...properties }));

/** A catalog with a title and a version. */
export function catalog(content: object): object {
  return { catalog: { metadata: { title: 'Teapots', version: '1' }, ...content } };
}
