interface Work {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  readers: number;
}

const underWay = new Map<string, Work>();

/** Shares one request among all who want the same at once; aborts it when the last one has left. */
export function shareWork<Value>(
  key: string,
  begin: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const work = underWay.get(key) ?? beginWork(key, begin);
  work.readers += 1;
  signal.addEventListener('abort', () => leave(key, work), { once: true });
  return work.result as Promise<Value>;
}

function beginWork(key: string, begin: (signal: AbortSignal) => Promise<unknown>): Work {
  const controller = new AbortController();
  const work: Work = {
    result: begin(controller.signal).finally(() => forget(key, work)),
    controller,
    readers: 0,
  };
  underWay.set(key, work);
  return work;
}

function leave(key: string, work: Work): void {
  work.readers -= 1;
  if (work.readers > 0) return;
  // Removed at once, so that the next caller starts a new request.
  forget(key, work);
  work.controller.abort();
}

function forget(key: string, work: Work): void {
  if (underWay.get(key) === work) underWay.delete(key);
}
