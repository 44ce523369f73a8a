import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Draft, Drafts, KnownClause } from '../facts/draft.ts';
import { ahead } from './ahead.ts';
import { LOT, LOTS_AHEAD, refuseLongName, refuseLongRow, refuseLongWhole, refuseManyNames } from './bounds.ts';
import type { Ask, LotAsText, NumberedIds, Reply } from './messages.ts';
import type { NoteBook } from './noted.ts';

interface DraftSource {
  readonly drafts: Drafts;
  readonly notes: NoteBook;
  /** True if the number of rows is bounded. */
  readonly isBounded: boolean;
  readonly bytesRead: () => number;
}

/** Keeps the drafts of a list while another process finds what their names mean. */
export class DraftStore {
  readonly #list: DraftSource;
  readonly #lots: AsyncGenerator<LotAsText, void>;
  readonly #open = new Map<number, Draft>();
  readonly #names = new Set<string>();
  readonly #clauses = new Map<string, readonly KnownClause[]>();
  /** Rows to be handed on, as JSON: its length is known, and it is read faster than what Node would copy. */
  #rows: string[] = [];
  #length = 0;
  #kept = 0;
  #settled = 0;

  constructor(list: DraftSource) {
    this.#list = list;
    this.#lots = ahead(this.#read(), LOTS_AHEAD);
  }

  async next(settled: number): Promise<Reply> {
    for (; this.#settled < settled; this.#settled += 1) this.#open.delete(this.#settled);
    const { value } = await this.#lots.next();
    return { reply: 'rows', ...(value as LotAsText) };
  }

  /** Returns the facts of the first rows, as many as go at once; or the standard whose clauses the first row lacks. */
  facts({ rows, clauses }: Extract<Ask, { ask: 'facts' }>): Reply {
    if (clauses !== undefined) this.#clauses.set(clauses.standardId, clauses.known);
    const [first] = rows;
    const lacking = first === undefined ? undefined : this.#lacking(first);
    if (lacking !== undefined) return { reply: 'lacks', standardId: lacking };
    const texts: string[] = [];
    const noted = this.#list.notes.apart(() => {
      let length = 0;
      for (const each of rows) {
        if (length >= LOT.characters || this.#lacking(each) !== undefined) break;
        const text = this.#build(each);
        texts.push(text);
        length += text.length;
      }
    });
    return { reply: 'facts', facts: `[${texts.join(',')}]`, count: texts.length, noted };
  }

  #draft(number: number): Draft {
    return this.#open.get(number) as Draft;
  }

  #lacking([number, ids]: NumberedIds): string | undefined {
    const standardId = this.#draft(number).standardOf?.(ids);
    return standardId === undefined || this.#clauses.has(standardId) ? undefined : standardId;
  }

  #build([number, ids]: NumberedIds): string {
    const draft = this.#draft(number);
    const text = JSON.stringify(draft.build(ids, this.#clauses.get(draft.standardOf?.(ids) ?? '')));
    refuseLongRow(text, draft.at);
    return text;
  }

  async *#read(): AsyncGenerator<LotAsText, void> {
    const { drafts, notes } = this.#list;
    await nextTurn();
    for await (const come of drafts) {
      for (const draft of 'build' in come ? [come] : come) {
        this.#keep(draft);
        if (this.#rows.length >= LOT.rows || this.#length >= LOT.characters) yield* this.#lot();
      }
      if (notes.size >= LOT.notes) yield* this.#lot();
    }
    yield this.#take(true);
  }

  async *#lot(): AsyncGenerator<LotAsText, void> {
    yield this.#take(false);
    // Facts asked for meanwhile go first: the server waits for them, and not for what is read ahead.
    await nextTurn();
  }

  #keep(draft: Draft): void {
    const { at, names, beside, asksForClauses, aside } = draft;
    for (const { text } of names) refuseLongName(text, at);
    const row = JSON.stringify({ number: this.#kept, at, names, beside, asksForClauses, aside });
    refuseLongRow(row, at);
    this.#rows.push(row);
    this.#length += row.length;
    this.#open.set(this.#kept, draft);
    this.#kept += 1;
    if (this.#list.isBounded) refuseLongWhole(this.#kept, at);
    for (const { kind, text } of names) this.#names.add(`${kind} ${text}`);
    refuseManyNames(this.#names.size, at);
  }

  #take(isLast: boolean): LotAsText {
    const { notes, bytesRead } = this.#list;
    const rows = `[${this.#rows.join(',')}]`;
    this.#rows = [];
    this.#length = 0;
    return { rows, noted: notes.take(), bytesRead: bytesRead(), isLast };
  }
}
