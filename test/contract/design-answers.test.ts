import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ListeningServer, listen } from '../support/http.ts';
import { describeSeeded } from '../support/seeded.ts';
import { catalogueAnswers } from './design-answers/catalogue.ts';
import { inheritanceAnswers } from './design-answers/inheritance.ts';

describeSeeded('The answers of the design, over HTTP', (open) => {
  let server: ListeningServer | null = null;
  beforeAll(async () => {
    server = await listen(open().services);
  });
  afterAll(() => server?.close());

  it.each([...catalogueAnswers, ...inheritanceAnswers])('$question', async ({ document, data }) => {
    const { status, body } = await (server as ListeningServer).post(document);
    expect(body).toEqual({ data });
    expect(status).toBe(200);
  });
});
