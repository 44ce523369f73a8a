import { authorization, refusalOf, send } from '../../api/ask.ts';
import { away, Failure, failureOf } from '../../api/failure.ts';
import type { ImportReport } from './report.ts';

export type Outcome = 'dryRun' | 'stage' | 'publish';

/** How far a list is. */
export interface ImportProgress {
  readonly rowsRead: number;
  /** Its place in the line, while it waits to be read. */
  readonly before?: number;
}

interface SentLists {
  readonly files: readonly File[];
  /** YAML or JSON. */
  readonly recipe: string;
  readonly outcome: Outcome;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Sends lists and recipe, and returns the report; calls back with how far it is. */
export async function sendLists({ files, recipe, outcome, signal, onProgress }: SentLists): Promise<ImportReport> {
  const body = new FormData();
  body.append('recipe', recipe);
  for (const file of files) body.append('list', file);
  const headers = { ...authorization(), accept: 'text/event-stream' };
  const address = `/imports${outcome === 'publish' ? '' : `?${outcome}=true`}`;
  const response = await send(address, { method: 'POST', body, headers }, signal).catch((error: unknown) =>
    refuseChanged(files, error),
  );
  const isStream = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
  if (!isStream || response.body === null) throw ofList(await refusalOf(response));
  for await (const { event, data } of eventsOf(response.body)) {
    const content = JSON.parse(data);
    if (event === 'progress') onProgress(content);
    if (event === 'report') return content;
    if (event === 'error') {
      const { message, ...extensions } = content;
      throw ofList(failureOf([{ message, extensions }]));
    }
  }
  throw new Failure('away', 'The service stopped before it had a report.');
}

/** Explains a failed upload: browsers refuse to send a file that changed after it was chosen, without a reason. */
async function refuseChanged(files: readonly File[], error: unknown): Promise<never> {
  for (const file of files) {
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new Failure('list', `${file.name} was changed or moved since it was chosen; choose it again.`);
      });
  }
  throw error;
}

/** Marks an error in the list or the recipe, which the page would show as one of its address. */
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
