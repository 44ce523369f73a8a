import type { z } from 'zod';
import type { ExplorerPage } from '../../exports/explorer-page.ts';
import type { ExportKind } from '../../exports/kind.ts';
import type { NamedInputs } from '../../exports/names.ts';

/** Inputs of a call, with ids in place of names. */
// biome-ignore lint/suspicious/noExplicitAny: the tool's schema has checked it.
export type Given = any;
/** Data of an answer, in the shape of the tool's document. */
// biome-ignore lint/suspicious/noExplicitAny: the tool's document tells the shape.
export type Data = any;

/** A question that a client may ask: its inputs, in the words and shapes of the API, its document, and how its answer is summarized. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Paths of inputs that may be names instead of ids, such as `filter.services`, with the kinds that they may mean. */
  readonly names: NamedInputs;
  /** Document whose `answer` is the answer; `revision` is read if the answer has none of its own. */
  readonly document: string;
  variables(given: Given): Record<string, unknown>;
  /** Returns the part of the answer that a call gets without `detail: "rows"`; its lists are shortened further if need be. */
  brief(answer: Data): unknown;
  /** Day and revision of the answer, if it has them elsewhere than in `asOf` and `revision`. */
  point?(data: Data): { readonly asOf: string | null; readonly revision: number };
  /** How sure each of its claims is; null if no source makes one. */
  certainties(data: Data): readonly (string | null)[];
  /** Codes of notes that the summary repeats. */
  readonly told?: readonly string[];
  /** Summarizes an answer without a summary, in numbers and words of the program alone: text of the graph stays in its fields. */
  sentence?(data: Data): string;
  /** Export that has the answer as OSCAL, too; its parameters are among the inputs. */
  readonly oscal?: ExportKind;
  /** Page of the explorer that shows the same. */
  page(given: Given, data: Data): ExplorerPage;
}
