import type { z } from 'zod';
import type { ExplorerPage } from '../exports/explorer-page.ts';
import type { NamedInputs } from '../exports/names.ts';

/** Inputs of a call, whose names are ids by now. */
// biome-ignore lint/suspicious/noExplicitAny: the tool's schema has checked it.
export type Given = any;
/** Data of an answer, in the shape of the tool's document. */
// biome-ignore lint/suspicious/noExplicitAny: the tool's document tells the shape.
export type Data = any;

/** A question that a client may ask: what it takes, what is asked of the graph, and how the answer is told. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Inputs that may be names instead of ids, with the kinds that they may mean. */
  readonly names: NamedInputs;
  /** Document whose `answer` is the answer; `revision` is read where the answer has none of its own. */
  readonly document: string;
  variables(given: Given): Record<string, unknown>;
  /** Day and revision of the answer, where it has them elsewhere than in `asOf` and `revision`. */
  point?(data: Data): { readonly asOf: string | null; readonly revision: number };
  /** How sure each of its claims is; null for what no source tells. */
  certainties(data: Data): readonly (string | null)[];
  /**
   * Tells the answer in numbers and words of our own, where it has no summary: text of the graph stays in its fields.
   */
  sentence?(data: Data): string;
  /** Page of the explorer that shows the same. */
  page(given: Given, data: Data): ExplorerPage;
}
