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

/** Remembers the answers of a question, `undefined` ones too. */
export function memo<Words extends readonly string[], T>(
  make: (...words: Words) => T,
): (...words: Words) => T {
  const known = new Map<string, { readonly value: T }>();
  return (...words) => {
    const key = words.join("\0");
    let answer = known.get(key);
    if (!answer) {
      answer = { value: make(...words) };
      known.set(key, answer);
    }
    return answer.value;
  };
}

/** Remembers the answer for the last text that was asked about, as all rules ask about one file after the other. */
export function rememberLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: make(text) };
    return last.value;
  };
}
