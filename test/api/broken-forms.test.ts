import { beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../../src/http/callers/tokens.ts';
import { bareRequest } from '../support/bare-request.ts';
import type { ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';

const open = withMadeUpServers();
const part = (name: string, file: string, text: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
const RECIPE = 'list: scope\nstatus: IN_SCOPE\n';
const LIST = part('list', '; filename="a.csv"', 'Service,Status\nBlob Storage,In scope\n');
/** The recipe as a field and as a file, before and after its list. */
const FORMS = [
  `${part('recipe', '', RECIPE)}${LIST}--x--`,
  `${LIST}${part('recipe', '; filename="a.recipe.yaml"', RECIPE)}--x--`,
];

describe('A broken form', () => {
  let server: ListeningServer;
  const { token, hash } = newToken();
  beforeAll(async () => {
    server = await open().listen({ tokens: [{ name: 'importer', scopes: ['import'], hash, expiresOn: null }] });
  });
  const send = async (body: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const { status, body: told } = await bareRequest(`${server.url}/imports?dryRun=true`, {
      method: 'POST',
      ...{ headers, body },
    });
    return { status, errors: JSON.parse(String(told)).errors };
  };

  it.each(FORMS.map((form, number) => [number, form] as const))(
    'is rejected with a sentence, wherever it is cut off: form %i',
    async (_number, form) => {
      for (let length = 0; length < form.length; length += 1) {
        const { status, errors } = await send(form.slice(0, length));
        expect([length, status, errors?.[0].extensions.code]).toEqual([length, 400, 'BAD_USER_INPUT']);
        expect(errors[0].message).toMatch(/^The form (cannot be read: .+\.|has no part "list"\.)$/);
      }
      expect([200, 409, 422]).toContain((await send(form)).status);
    },
  );

  it.each([
    ['not a form at all', 'Service,Status\n'],
    ['headers alone', 'a: b\r\n\r\n'],
  ])('is rejected if it is %s', async (_what, body) => {
    expect((await send(body)).status).toBe(400);
  });
});
