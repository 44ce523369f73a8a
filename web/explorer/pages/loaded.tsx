import { type ComponentType, use } from 'react';
import { send } from '../api/ask.ts';
import { Failure } from '../api/failure.ts';
import { whileWaiting } from '../api/waiting.ts';

const failed = new Set<() => void>();
const loads = new WeakMap<ComponentType, () => Promise<unknown>>();

/** Begins to load the code of a page, so that it comes while what the page waits for is asked. */
export async function beginLoading(page: ComponentType): Promise<void> {
  await loads.get(page)?.();
}

/** Returns a page whose code is there from the beginning; it asks once, before it is drawn. */
export function there(page: ComponentType, askAtFirst: () => void): ComponentType {
  let isAsked = false;
  loads.set(page, async () => {
    if (!isAsked) askAtFirst();
    isAsked = true;
  });
  return page;
}

/** Returns a component whose code loads on demand. */
export function loaded(load: () => Promise<ComponentType>): ComponentType {
  let coming: Promise<ComponentType> | null = null;
  const forget = () => {
    coming = null;
  };
  const fetchCode = async () => {
    try {
      // Deferred, since the waiting bar must not change state during a render.
      await Promise.resolve();
      return await whileWaiting(load());
    } catch (cause) {
      failed.add(forget);
      throw await failureOf(cause);
    }
  };
  const begin = () => {
    if (coming !== null) return coming;
    coming = fetchCode();
    // Told where the page is shown.
    coming.catch(() => {});
    return coming;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module names the code.
  function Loaded() {
    const Shown = use(begin());
    return <Shown />;
  }
  loads.set(Loaded, begin);
  return Loaded;
}

/** Forgets failed loads, so that the next render tries again. */
export function forgetFailedCode(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/** If the server answers, missing code means that the server has another version. */
async function failureOf(cause: unknown): Promise<Failure> {
  try {
    await send('/', { method: 'HEAD', cache: 'no-store' });
  } catch (failure) {
    if (failure instanceof Failure) return failure;
  }
  const missing = new Failure('server', 'The code of this page did not come; the service may be newer than this tab.');
  missing.cause = cause;
  return missing;
}
