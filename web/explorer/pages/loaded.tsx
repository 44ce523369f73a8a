import { type ComponentType, use } from 'react';
import { send } from '../api/ask.ts';
import { Failure } from '../api/failure.ts';
import { whileWaiting } from '../api/waiting.ts';

const failed = new Set<() => void>();

/** A component whose code comes when it is first shown. */
export function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  const forget = () => {
    coming = null;
  };
  const fetchCode = async () => {
    try {
      // Not while a component is drawn: the bar of the frame is told of it.
      await Promise.resolve();
      return await whileWaiting(load());
    } catch (cause) {
      failed.add(forget);
      throw await failureOf(cause);
    }
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module names the code.
  return function Loaded(props: Props) {
    coming ??= fetchCode();
    const Shown = use(coming);
    return <Shown {...props} />;
  };
}

/** So that code that did not come is asked for again where it is shown next. */
export function forgetFailedCode(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/** Code that a service which answers does not send belongs to another version of it. */
async function failureOf(cause: unknown): Promise<Failure> {
  try {
    await send('/', { method: 'HEAD', cache: 'no-store' });
  } catch (failure) {
    if (failure instanceof Failure) return failure;
  }
  const gone = new Failure('server', 'The code of this page did not come; the service may be newer than this tab.');
  gone.cause = cause;
  return gone;
}
