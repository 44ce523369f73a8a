import { LARGEST_SENT_RECIPE } from '../propose/recipe-size.ts';
import { readForm, type SentForm } from './form.ts';
import { type ListRules, parseListOptions } from './list-options.ts';

/** The options and form sent with a list, not parsed yet. */
export interface Sent {
  /** Options by name, as they were given. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Null where the list is sent alone. */
  readonly form: SentForm | null;
  /** For the lists of the form. */
  readonly folder: string;
}

export interface Taken {
  readonly rules: ListRules;
  /** Lists of the form; null without a form. */
  readonly lists: readonly { readonly path: string; readonly name: string }[] | null;
}

/** Takes a form apart, and reads recipe and options. Throws BadInput or PayloadTooLarge in a sentence. */
export async function takeSent({ given, form, folder }: Sent): Promise<Taken> {
  const parts = form === null ? null : await readForm(form, folder);
  const recipe = parts?.recipe ?? null;
  const options = recipe === null ? given : { ...given, recipe };
  return { rules: parseListOptions(options, undefined, LARGEST_SENT_RECIPE), lists: parts?.lists ?? null };
}
