import { authorization, refusalOf, send } from '../api/ask.ts';
import { away } from '../api/failure.ts';
import { whileWaiting } from '../api/waiting.ts';
import { saveFile } from './save-file.ts';

/** Takes an export away with the token that is kept, which a plain link does not send. */
export function takeExport(address: string): Promise<void> {
  return whileWaiting(take(address));
}

async function take(address: string): Promise<void> {
  const response = await send(address, { headers: authorization() });
  if (!response.ok) throw await refusalOf(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  saveFile(await wholeOf(response), named?.[1] ?? 'export');
}

/** A file that ends early is none. */
async function wholeOf(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch (error) {
    throw away(error);
  }
}
