/** What is made by whoever asks first, and never where nobody does. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** What a key tells, made by whoever asks first for it. */
export type OnceByKey = <Made>(key: string, make: () => Made) => Made;

/** Callers agree on the type of what a key tells. */
export function onceByKey(): OnceByKey {
  const made = new Map<string, unknown>();
  return <Made>(key: string, make: () => Made) => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Made;
  };
}

/** The same function, which looks for each answer once. */
export function remembering<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const byKey = onceByKey();
  return (key) => byKey(key, () => find(key));
}
