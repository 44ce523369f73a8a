import type { Draft, Drafts, KnownClause } from '../facts/draft.ts';
import { ahead } from './ahead.ts';
import { LOT, LOTS_AHEAD, refuseLongRow, refuseLongWhole, refuseManyNames } from './bounds.ts';
import type { Ask, LotAsText, NumberedIds, Reply } from './messages.ts';
import type { NoteBook } from './noted.ts';
import { RowWriter } from './rows-as-text.ts';

interface DraftSource {
  readonly drafts: Drafts;
  readonly notes: NoteBook;
  /** Whether there may only be so many rows. */
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

  /** What the first of these rows say, as many as go at once; where clauses for the first of them are missing, which. */
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
    const writer = new RowWriter();
    for await (const come of drafts) {
      for (const draft of 'build' in come ? [come] : come) {
        this.#keep(draft, writer);
        if (writer.count >= LOT.rows || writer.length >= LOT.characters) yield this.#take(writer, false);
      }
      if (notes.size >= LOT.notes) yield this.#take(writer, false);
    }
    yield this.#take(writer, true);
  }

  #keep(draft: Draft, writer: RowWriter): void {
    const { at, names } = draft;
    this.#open.set(this.#kept, draft);
    writer.add(draft, this.#kept);
    this.#kept += 1;
    if (this.#list.isBounded) refuseLongWhole(this.#kept, at);
    for (const { kind, text } of names) this.#names.add(`${kind} ${text}`);
    refuseManyNames(this.#names.size, at);
  }

  #take(writer: RowWriter, isLast: boolean): LotAsText {
    const { notes, bytesRead } = this.#list;
    return { rows: writer.take(), noted: notes.take(), bytesRead: bytesRead(), isLast };
  }
}
