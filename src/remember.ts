/**
 * Makes a function remember what it made of an object, for as long as the object is there.
 *
 * @param make Is handed further arguments, too, which have to be the same ones each time.
 */
export function remember<Key extends object, More extends readonly unknown[], Value>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...more) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { value: make(key, ...more) }));
    return known.value;
  };
}
