import type { RequestId } from '@modelcontextprotocol/server';
import type { AskGraph } from '../exports/ask.ts';
import { mustAsk } from '../exports/ask.ts';
import { type AnswerPoint, type ExplorerPage, explorerAddress } from '../exports/explorer-page.ts';
import { exportAddress } from '../exports/export-address.ts';
import { type ResolvedInput, resolveNames, type UnresolvedInput } from '../exports/names.ts';
import { flattened, withValues } from './paths.ts';
import { type CitedSource, takeSources } from './sources.ts';
import type { Data, Given, Tool } from './tools/tool.ts';

const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE', 'UNKNOWN'] as const;

export interface ToolAnswer {
  /** Null: the answer is the same on each day. */
  readonly asOf: string | null;
  readonly revision: number;
  /** Missing where the answer has none: in lists and comparisons. */
  readonly verdict?: string;
  /** How sure the least sure claim is. */
  readonly certainty: (typeof CERTAINTIES)[number];
  /** With full titles, publishers and addresses only next to rows, to keep a summary short. */
  readonly sources: readonly (CitedSource | Pick<CitedSource, 'id' | 'title' | 'date'>)[];
  /** The answer in sentences, first in one of at most 25 words. */
  readonly summary: readonly string[];
  readonly notes: readonly string[];
  readonly resolved: readonly ResolvedInput[];
  readonly unresolved: readonly UnresolvedInput[];
  readonly explorer: string;
  /** Address of the answer as an OSCAL document, next to rows; missing without a server, or a model of OSCAL for it. */
  readonly oscal?: string;
  /** Number of items that a summary leaves out of its parts to stay short; missing if there are none. */
  readonly leftOut?: Readonly<Record<string, number>>;
  readonly answer: unknown;
}

export interface Asking {
  readonly ask: AskGraph;
  /** Where the explorer is, such as `http://127.0.0.1:4000`; empty without a server. */
  readonly explorer: string;
}

/** Returns how the sender of a request asks. */
export type AskingOf = (request: RequestId) => Asking;

export interface TellingAnswer {
  /** Numbers and words of ours, without any text of the graph. */
  readonly sentence: string;
  readonly content: ToolAnswer;
}

/** Resolves the names of a call, asks the graph, and makes the answer. A name of several nodes is not guessed. */
export async function answerTool(tool: Tool, input: Given, { ask, explorer }: Asking): Promise<TellingAnswer> {
  const { detail, ...asked } = input;
  const { ids, resolved, unresolved, revision } = await resolveNames(ask, tool.names, flattened(asked));
  const about = { explorer, resolved, unresolved };
  if (unresolved.length > 0) return openAnswer(revision ?? 0, about);
  // A page continues at the revision of its cursor.
  const pinned = revision === null || input.after !== undefined ? {} : { revision };
  const given = withValues({ ...asked, ...pinned }, ids);
  const data = await mustAsk<Data>(ask, tool.document, tool.variables(given));
  const point = tool.point?.(data) ?? pointOf(data, given);
  const sentence = tool.sentence?.(data);
  const isBrief = detail !== 'rows';
  const { answer, sources } = isBrief ? briefOf(tool, data) : { answer: data.answer, sources: takeSources(data) };
  const summary = summaryOf(data.answer) ?? [data.answer.sentence ?? sentence ?? []].flat();
  const notes = isBrief ? briefNotesOf(tool, data.answer, summary) : notesOf(tool, data.answer);
  return {
    sentence: sentence ?? 'The answer in sentences is in its field summary.',
    content: {
      asOf: point.asOf,
      revision: point.revision,
      ...verdictOf(data.answer),
      certainty: weakestOf(tool.certainties(data)),
      sources,
      summary: isBrief ? summary.filter((said) => !notes.includes(said)) : summary,
      notes,
      resolved,
      unresolved,
      explorer: explorerAddress(explorer, tool.page(given, data), point),
      ...(!isBrief && oscalOf(tool, given, explorer, point)),
      answer,
    },
  };
}

/** Returns what a summary has of the answer. Its sources are those of its sentences and of what it has, or else of the rows. */
function briefOf(tool: Tool, data: Data) {
  const { summary } = data.answer;
  const answer = tool.brief(data.answer);
  const cited = takeSources({ summary, answer });
  const sources = cited.length > 0 ? cited : takeSources(data);
  return { answer, sources: sources.map(({ id, shortTitle: title, date }) => ({ id, title, date })) };
}

function oscalOf({ oscal: kind }: Tool, given: Given, origin: string, point: AnswerPoint): Pick<ToolAnswer, 'oscal'> {
  if (kind === undefined || origin === '') return {};
  return { oscal: exportAddress(origin, { kind, ending: 'oscal.json' }, { ...given, ...given.filter }, point) };
}

interface About {
  readonly explorer: string;
  readonly resolved: readonly ResolvedInput[];
  readonly unresolved: readonly UnresolvedInput[];
}

export function openAnswer(revision: number, { explorer, resolved, unresolved }: About): TellingAnswer {
  const page: ExplorerPage = { path: '/search', values: { text: unresolved[0]?.name } };
  return {
    sentence: `Nothing was asked; names that do not mean one node: ${unresolved.length}. Take an id of the candidates only if it is what the user means; else ask the user.`,
    content: {
      asOf: null,
      revision,
      certainty: 'UNKNOWN',
      ...{ sources: [], summary: [], notes: [], resolved, unresolved, answer: null },
      explorer: explorerAddress(explorer, page, { asOf: null, revision }),
    },
  };
}

function verdictOf({ summary }: Data): Pick<ToolAnswer, 'verdict'> {
  return summary?.verdict == null ? {} : { verdict: summary.verdict };
}

/** Returns null for an answer without a summary. */
function summaryOf({ summary }: Data): readonly string[] | null {
  return summary == null ? null : [...new Set<string>([summary.sentence, ...summary.sentences])];
}

function pointOf({ answer, revision }: Data, given: Given): AnswerPoint {
  return { asOf: answer.asOf ?? null, revision: answer.revision ?? given.revision ?? revision.number };
}

export function weakestOf(certainties: readonly (string | null)[]): ToolAnswer['certainty'] {
  if (certainties.length === 0) return 'UNKNOWN';
  return CERTAINTIES.findLast((known) => certainties.includes(known === 'UNKNOWN' ? null : known)) ?? 'UNKNOWN';
}

/** Returns reservations before notes, unless the first sentences, which a summary keeps, say the same. */
function briefNotesOf(tool: Tool, answer: Data, [first = '', second = '']: readonly string[]): string[] {
  const all = new Set<string>([...(answer.summary?.reservations ?? []), ...notesOf(tool, answer)]);
  return [...all].filter((note) => !first.includes(note) && !second.includes(note));
}

function notesOf({ told = [] }: Tool, answer: Data): string[] {
  return (answer.notes ?? []).flatMap((note: string | { readonly code: string; readonly sentence: string }) => {
    if (typeof note === 'string') return note;
    return told.includes(note.code) ? [] : note.sentence;
  });
}
