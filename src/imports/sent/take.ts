import { LARGEST_SENT_RECIPE } from '../propose/recipe-size.ts';
import { readForm, type SentForm } from './form.ts';
import { type ListRules, parseListOptions } from './list-rules.ts';

/** The unparsed options and form sent with a list. */
export interface Sent {
  /** Options by name, as given. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Null if the list is sent alone. */
  readonly form: SentForm | null;
  /** Folder for the lists of the form. */
  readonly folder: string;
}

export interface Taken {
  readonly rules: ListRules;
  /** Lists of the form; null without a form. */
  readonly lists: readonly { readonly path: string; readonly name: string }[] | null;
}

/** Parses a form, its recipe and its options. Throws BadInput or PayloadTooLarge with a message. */
export async function takeSent({ given, form, folder }: Sent): Promise<Taken> {
  const parts = form === null ? null : await readForm(form, folder);
  const recipe = parts?.recipe ?? null;
  const options = recipe === null ? given : { ...given, recipe };
  return { rules: parseListOptions(options, undefined, LARGEST_SENT_RECIPE), lists: parts?.lists ?? null };
}
