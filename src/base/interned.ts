/** Gives the first value that came under a key for every later one: equal things are then the same. */
export function interned<Value>(key: (value: Value) => number): (value: Value) => Value {
  const known = new Map<number, Value>();
  return (value) => {
    const first = known.get(key(value)) ?? value;
    known.set(key(value), first);
    return first;
  };
}
