/** Returns a function that works out its value once for each object: rows stay, while further pages come below them. */
export function onceEach<Key extends object, Value>(workOut: (of: Key) => Value): (of: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const value = workOut(of);
    known.set(of, { value });
    return value;
  };
}
