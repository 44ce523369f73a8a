/** Creates a value on the first call. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Creates a value on the first call, and again after a failure. */
export function onceUnlessFailed<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** Creates one value per key, on first use. */
export type OnceByKey = <Made>(key: string, make: () => Made) => Made;

/** Callers must use one type per key. */
export function onceByKey(): OnceByKey {
  const made = new Map<string, unknown>();
  return <Made>(key: string, make: () => Made) => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Made;
  };
}

/** Memoizes a function by its key. */
export function remembering<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const byKey = onceByKey();
  return (key) => byKey(key, () => find(key));
}
