import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Request {
  url: string;
  readonly headers: [string, string][];
  body: string | FormData | null;
  /** Values of `--data-urlencode`, for the URL. */
  readonly search: string[];
}

/** Options that the examples in the documentation use. */
const OPTIONS: Readonly<Record<string, (request: Request, value: string, folder: string) => void>> = {
  '-H': ({ headers }, value) => {
    const colon = value.indexOf(':');
    headers.push([value.slice(0, colon), value.slice(colon + 1).trim()]);
  },
  '-d': (request, value) => {
    request.body = value;
  },
  '--data-binary': (request, value, folder) => {
    request.body = readFileSync(join(folder, value.replace(/^@/, '')), 'utf8');
  },
  '-F': (request, value, folder) => {
    const [name = '', file = ''] = value.split('=@');
    const form = request.body instanceof FormData ? request.body : new FormData();
    form.append(name, new Blob([readFileSync(join(folder, file))]), basename(file));
    request.body = form;
  },
  '--data-urlencode': ({ search }, value) => {
    const equals = value.indexOf('=');
    search.push(`${value.slice(0, equals)}=${encodeURIComponent(value.slice(equals + 1))}`);
  },
};

/** Returns the output of a `curl` command, sent to another server than the one it names. */
export async function curl(
  words: readonly string[],
  { url, folder }: { url: string; folder: string },
): Promise<string> {
  const request: Request = { url: '', headers: [], body: null, search: [] };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = OPTIONS[word];
    if (option !== undefined) option(request, rest.shift() ?? '', folder);
    else if (!/^-[sG]+$/.test(word)) request.url = word.replace('http://127.0.0.1:4000', url);
  }
  const { body, headers, search } = request;
  const address = search.length === 0 ? request.url : `${request.url}?${search.join('&')}`;
  const response = await fetch(address, { method: body === null ? 'GET' : 'POST', headers, body });
  return response.text();
}
