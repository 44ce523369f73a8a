import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { BadInput, DomainError, PayloadTooLarge } from '../../errors.ts';
import { LARGEST_SENT_RECIPE } from '../propose/recipe-size.ts';

/** A form as received, in a file. */
export interface SentForm {
  readonly path: string;
  readonly contentType: string;
}

interface FormParts {
  readonly recipe: string | null;
  readonly lists: readonly ListPart[];
}

interface ListPart {
  readonly path: string;
  /** File name in the form; empty if it has none. */
  readonly name: string;
}

const MOST_LISTS = 20;

/** Reads the parts `recipe` and `list` of a form, and writes each list into the folder. Throws BadInput for a faulty form. */
export async function readForm({ path, contentType }: SentForm, folder: string): Promise<FormParts> {
  const form = parserOf(contentType);
  let recipe: string | null = null;
  const lists: ListPart[] = [];
  let hasMore = false;
  let saved: Promise<unknown> = Promise.resolve();
  form.on('field', (name, value, _isNameCut, isCut) => {
    if (name !== 'recipe') form.destroy(unknownPart(name));
    else if (isCut) form.destroy(tooLarge());
    else recipe = value;
  });
  form.on('file', (name, file, fileName) => {
    // Its reader starts later and then gets the same error; without a listener until then, the error would end the process.
    file.on('error', () => undefined);
    if (name === 'recipe') {
      saved = saved.then(async () => {
        recipe = await textOf(file);
      });
    } else if (name === 'list') {
      const list = { path: join(folder, `list-${lists.length}`), name: fileName };
      lists.push(list);
      saved = saved.then(() => pipeline(file, createWriteStream(list.path, { flags: 'wx' })));
    } else {
      file.resume();
      form.destroy(unknownPart(name));
    }
    saved.catch((error) => form.destroy(error as Error));
  });
  form.on('partsLimit', () => {
    hasMore = true;
  });
  const sent = createReadStream(path);
  await new Promise<void>((resolve, reject) => {
    // If several parts fail, the first failure is reported.
    form.once('finish', resolve).on('error', (error) => reject(sentenceOf(error)));
    sent.once('error', reject).pipe(form);
  }).finally(() => sent.destroy());
  await saved;
  if (hasMore) throw new BadInput(`A form may have ${MOST_LISTS} lists.`);
  return { recipe, lists };
}

/** Converts an error of the parser, which is always caused by the form. */
function sentenceOf(error: unknown): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof DomainError || code !== undefined) return error as Error;
  return new BadInput(`The form cannot be read: ${message}. Send it whole, up to its closing boundary.`, {
    cause: error,
  });
}

function parserOf(contentType: string): BusboyInstance {
  const limits = { fieldSize: LARGEST_SENT_RECIPE + 1, fields: 1, files: MOST_LISTS + 1, parts: MOST_LISTS + 1 };
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch (error) {
    throw new BadInput(`The form cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

async function textOf(file: Readable): Promise<string> {
  let text = '';
  file.setEncoding('utf8');
  for await (const piece of file as AsyncIterable<string>) {
    text += piece;
    if (text.length > LARGEST_SENT_RECIPE) throw tooLarge();
  }
  return text;
}

function tooLarge(): PayloadTooLarge {
  return new PayloadTooLarge(`A recipe may have ${LARGEST_SENT_RECIPE} bytes here.`);
}

function unknownPart(name: string): BadInput {
  return new BadInput(`There is no part "${name}" here; known are recipe and list.`);
}
