import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { BadInput, ClientGone, DomainError } from '../errors.ts';
import { LARGEST_RECIPE } from '../imports/propose/recipe-file.ts';

export interface ListParts {
  readonly recipe: string | null;
  readonly listNames: readonly string[];
}

const MOST_LISTS = 20;

/** True for a multipart request, which may have a recipe. */
export function hasParts({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('multipart/form-data') === true;
}

/** Reads the parts `recipe` and `list` of a form; streams each list to `save`, with its position. */
export async function readParts(
  request: IncomingMessage,
  save: (list: Readable, position: number) => Promise<void>,
): Promise<ListParts> {
  const { headers } = request;
  const form = parserOf(headers);
  let recipe: string | null = null;
  const listNames: string[] = [];
  let hasMore = false;
  let saved: Promise<unknown> = Promise.resolve();
  form.on('field', (name, value, _isNameCut, isCut) => {
    if (name !== 'recipe') form.destroy(unknownPart(name));
    else if (isCut) form.destroy(new BadInput(`A recipe may have ${LARGEST_RECIPE} bytes.`));
    else recipe = value;
  });
  form.on('file', (name, file, fileName) => {
    // Its reader, which begins later, fails alike; without a listener until then, the error would end the process.
    file.on('error', () => undefined);
    if (name === 'recipe') {
      saved = saved.then(async () => {
        recipe = await textOf(file);
      });
    } else if (name === 'list') {
      const position = listNames.push(fileName) - 1;
      saved = saved.then(() => save(file, position));
    } else {
      file.resume();
      form.destroy(unknownPart(name));
    }
    saved.catch((error) => form.destroy(error as Error));
  });
  form.on('partsLimit', () => {
    hasMore = true;
  });
  await new Promise<void>((resolve, reject) => {
    form.once('finish', resolve).once('error', (error) => reject(sentenceOf(error)));
    request.once('close', () => request.readableEnded || reject(new ClientGone()));
    request.pipe(form);
  }).finally(() => {
    request.unpipe(form);
    request.resume();
  });
  await saved;
  if (hasMore) throw new BadInput(`A form may have ${MOST_LISTS} lists.`);
  return { recipe, listNames };
}

/** Whatever the parser says of a form is the fault of the form. */
function sentenceOf(error: unknown): Error {
  if (error instanceof DomainError) return error;
  const { message } = error as Error;
  return new BadInput(`The form cannot be read: ${message}. Send it whole, up to its closing boundary.`, {
    cause: error,
  });
}

function parserOf(headers: IncomingMessage['headers']): BusboyInstance {
  const limits = { fieldSize: LARGEST_RECIPE, fields: 1, files: MOST_LISTS + 1, parts: MOST_LISTS + 1 };
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch (error) {
    throw new BadInput(`The form cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

async function textOf(file: Readable): Promise<string> {
  let text = '';
  file.setEncoding('utf8');
  for await (const piece of file as AsyncIterable<string>) {
    text += piece;
    if (text.length > LARGEST_RECIPE) throw new BadInput(`A recipe may have ${LARGEST_RECIPE} bytes.`);
  }
  return text;
}

function unknownPart(name: string): BadInput {
  return new BadInput(`There is no part "${name}" here; known are recipe and list.`);
}
