import { authorization, refusalOf, send } from '../../api/ask.ts';
import { away, Failure, failureOf } from '../../api/failure.ts';
import { addressOfImport, type ListOptions } from './list-options.ts';
import type { ImportReport } from './report.ts';

export interface SentList {
  readonly file: File;
  readonly options: ListOptions;
  readonly outcome: 'dryRun' | 'stage';
  readonly onProgress: (rowsRead: number) => void;
}

/** Sends a list and answers with the report on it; the service tells meanwhile how many rows it has read. */
export async function sendList({ file, options, outcome, onProgress }: SentList): Promise<ImportReport> {
  const response = await send(addressOfImport(file.name, options, outcome), {
    method: 'POST',
    body: file,
    headers: { ...authorization(), accept: 'text/event-stream', 'content-type': 'application/octet-stream' },
  }).catch((error: unknown) => refuseChanged(file, error));
  const isStream = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
  if (!isStream || response.body === null) throw await refusalOfList(response);
  for await (const { event, data } of eventsOf(response.body)) {
    const told = JSON.parse(data);
    if (event === 'progress') onProgress(told.rowsRead);
    if (event === 'report') return told;
    if (event === 'error') {
      const { message, ...extensions } = told;
      throw ofList(failureOf([{ message, extensions }]));
    }
  }
  throw new Failure('away', 'The service stopped before it had a report.');
}

/** A browser does not send a file that was written since it was chosen, and says no more than that nothing came. */
async function refuseChanged(file: File, error: unknown): Promise<never> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new Failure('list', `${file.name} was changed or moved since it was chosen; choose it again.`);
    });
  throw error;
}

const TOO_LONG = 431;

async function refusalOfList(response: Response): Promise<Failure> {
  // The server's own answer, before the service comes to read the options.
  if (response.status === TOO_LONG) return new Failure('list', TOO_MANY_NAMES);
  return ofList(await refusalOf(response));
}

const TOO_MANY_NAMES =
  'More names are accepted than one request can hold. Take some back and let names that nobody is known by be skipped; once the import is published, its accepted names are known, and the rest can be accepted with the same list.';

/** What is wrong with it stands in the list and what is said of it, not in the address of the page. */
function ofList(failure: Failure): Failure {
  const { kind, message, code, requestId } = failure;
  return kind === 'question' ? new Failure('list', message, { code, requestId }) : failure;
}

interface ToldEvent {
  readonly event: string;
  readonly data: string;
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ToldEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => Promise.reject(away(error)));
    if (done) return;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield { event: field(block, 'event'), data: field(block, 'data') };
  }
}

function field(block: string, name: string): string {
  const line = block.split('\n').find((one) => one.startsWith(`${name}: `));
  return line?.slice(name.length + 2) ?? '';
}
