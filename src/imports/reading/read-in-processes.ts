import { once } from 'node:events';
import { ImportRefused } from '../../errors.ts';
import { createPlaces, type Place } from '../../waiting/places.ts';
import type { KnownClause } from '../draft.ts';
import { formatCalled } from '../formats/index.ts';
import { LONGEST_READING, LOT, READERS } from './bounds.ts';
import type { ClausesOf, ListForProcess } from './messages.ts';
import { type Noted, noteAgain } from './noted.ts';
import type { ListToRead, OpenReading, ReadRows, RowFacts } from './reading.ts';
import { ReadingProcess } from './reading-process.ts';
import { type NumberedRow, RowReader } from './rows-as-text.ts';

/** Reads each list in a process of its own, as a server does; so many at a time, and the others wait. */
export function readInProcesses(longest = LONGEST_READING): OpenReading {
  const places = createPlaces(READERS);
  return async (list, signal) => {
    const place = places.take();
    await turnOf(place, signal);
    let noted: (noted: Noted) => void = () => undefined;
    const [{ name: file }] = list.inputs;
    const onNoted = (each: Noted) => noted(each);
    const reader = new ReadingProcess({ file, longest, signal, onNoted });
    const close = () => {
      reader.close();
      place.leave();
    };
    try {
      const { name } = await reader.ask({ ask: 'format', list: forProcess(list) });
      let bytesRead = 0;
      return {
        format: formatCalled(name),
        read: (notes) => {
          noted = (each) => noteAgain(each, notes);
          const onRead = (bytes: number) => {
            bytesRead = bytes;
          };
          return rowsOf(reader, { noted, onRead, close });
        },
        bytesRead: () => bytesRead,
        close,
      };
    } catch (error) {
      close();
      throw error;
    }
  };
}

async function turnOf(place: Place, signal: AbortSignal | undefined): Promise<void> {
  if (place.granted === null) return;
  try {
    await (signal === undefined ? place.granted : Promise.race([place.granted, gone(signal)]));
  } catch (error) {
    place.leave();
    throw error;
  }
}

async function gone(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw new ImportRefused('The import was interrupted; nothing was changed.');
}

function forProcess({ inputs, format, options }: ListToRead): ListForProcess {
  const files = inputs.map(({ path, name, isUnnamed = false }) => ({ path, name, isUnnamed }));
  return { inputs: files, format, options };
}

interface Told {
  readonly noted: (noted: Noted) => void;
  readonly onRead: (bytes: number) => void;
  readonly close: () => void;
}

function rowsOf(reader: ReadingProcess, { noted, onRead, close }: Told): ReadRows {
  /** Rows that were given, and rows that are asked for no more. */
  let [given, settled] = [0, 0];
  let isLast = false;

  async function* lots(): ReadRows['lots'] {
    const written = new RowReader();
    while (!isLast) {
      const lot = await reader.ask({ ask: 'rows', settled });
      onRead(lot.bytesRead);
      noted(lot.noted);
      const rows = written.read(lot);
      given += rows.length;
      isLast = lot.isLast;
      yield rows;
    }
  }

  const factsOf: ReadRows['factsOf'] = async function* (resolved, clausesOf) {
    for (let start = 0; start < resolved.length; ) {
      const part = resolved.slice(start, start + LOT.rows);
      const rows = part.map(({ row, ids }) => [(row as NumberedRow).number, ids] as const);
      let reply = await reader.ask({ ask: 'facts', rows });
      while (reply.reply === 'lacks') {
        const { standardId } = reply;
        const clauses: ClausesOf = { standardId, known: clausesOf(standardId).map(plain) };
        reply = await reader.ask({ ask: 'facts', rows, clauses });
      }
      noted(reply.noted);
      yield JSON.parse(reply.facts) as RowFacts[];
      start += reply.count;
    }
    settled = given;
    // Others need not wait until what was read is written.
    if (isLast) close();
  };

  return { lots: lots(), factsOf };
}

function plain({ id, number, withdrawn }: KnownClause): KnownClause {
  return { id, number, withdrawn };
}
