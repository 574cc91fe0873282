// Stands for what a schema imports and nobody installed: it can be called, constructed, read and iterated, and nothing
// comes of it but more of the same.

const stubs = new WeakSet();

/** Whether a value is a stub. */
export function isStub(value) {
  return (typeof value === "function" || typeof value === "object") && stubs.has(value);
}

/** @param name What it says where it is made a text, so that a name built with it can be told. */
export function makeStub(name) {
  const members = new Map();
  const text = () => `stub:${name}`;
  const fixed = new Map([
    ["name", name],
    // A stub is no promise: who awaits it goes on.
    ["then", undefined],
    ["__esModule", false],
    ["prototype", {}],
    ["constructor", Object],
    ["length", 0],
    ["toString", text],
    ["toJSON", text],
    ["valueOf", text],
    [Symbol.toPrimitive, (hint) => (hint === "number" ? 1 : text())],
    [Symbol.iterator, function* none() {}],
    [Symbol.hasInstance, () => false],
  ]);
  const get = (_, key) => {
    if (key === "default") return stub;
    if (fixed.has(key) || typeof key === "symbol") return fixed.get(key);
    if (!members.has(key)) members.set(key, makeStub(`${name}.${key}`));
    return members.get(key);
  };
  // A bound function has no prototype of its own, which a proxy would have to show.
  const target = function () {}.bind();
  delete target.name;
  delete target.length;
  // A class may extend a stub, and asks the prototype for what it inherits.
  const prototype = new Proxy({}, { get, has: () => true });
  const stub = new Proxy(target, {
    get,
    set: (_, key, value) => Boolean(members.set(key, value)),
    // A function that is handed over is not called: who knows with what.
    apply: () => makeStub(`${name}()`),
    construct: () => makeStub(`new ${name}`),
    has: (_, key) => typeof key === "string",
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    getPrototypeOf: () => prototype,
    defineProperty: () => true,
    deleteProperty: () => true,
  });
  stubs.add(stub);
  return stub;
}
