import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { storeDocuments } from '../../src/http/document-store.ts';

it('drops the documents that were used least recently', async () => {
  const text = '{ revision { number } }';
  const store = storeDocuments(2 * text.length);
  await store.set('a', parse(text));
  await store.set('b', parse(text));
  await store.get('a');
  await store.set('c', parse(text));
  expect(await store.get('a')).toMatchObject({ kind: 'Document' });
  expect(await store.get('b')).toBeUndefined();
  expect(await store.get('c')).toMatchObject({ kind: 'Document' });
});

it('does not store a document larger than all of its space', async () => {
  const store = storeDocuments(10);
  await store.set('a', parse('{ revision { number } }'));
  expect(await store.get('a')).toBeUndefined();
});
