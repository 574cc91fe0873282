// What code of a repository sees of the process that runs it: no output, no exit, made-up environment variables, and
// stubs for the network and for other runtimes. The fence itself is outside, see ../fence.mjs.
import { makeStub } from "./stub.mjs";

const OTHER_RUNTIMES = ["Bun", "Deno", "window", "document", "self", "localStorage"];
const TEST_RUNNERS = ["describe", "it", "test", "expect", "beforeAll", "beforeEach", "afterAll"];
const NETWORK = ["fetch", "WebSocket", "XMLHttpRequest", "EventSource"];

const URLS = {
  mysql: "mysql://user:password@localhost:3306/db",
  sqlite: "file:./db.sqlite",
  turso: "libsql://localhost:8080",
};
const FILLER = "made-up-0123456789-0123456789-0123456789";

/** Variables that switch something or that names are made of: unset is their usual state. */
const USUALLY_UNSET =
  /SCHEMA|PREFIX|SUFFIX|TABLE|DEBUG|LOG|VERBOSE|^CI$|VERCEL$|TEST|SKIP|DISABLE|ENABLE|USE_|_MODE$|_ENV$|CASING/i;
const WANTED =
  /HOST|USER|PASS|SECRET|TOKEN|KEY|DATABASE|DB|NAME|PG|MYSQL|TURSO|NEON|SUPABASE|D1|ACCOUNT|CLOUDFLARE|FILE|PATH|ID$/i;

/**
 * A plausible value of an environment variable, so that code which insists on it goes on.
 *
 * @param isFull Whether a value is made up for all that look like variables.
 */
export function madeUpVariable(key, { dialect, isFull }) {
  if (typeof key !== "string" || /^npm_|^NEXT_(?:PHASE|RUNTIME)$/.test(key)) return undefined;
  if (key === "NODE_ENV") return "development";
  if (isFull && /SCHEMA/.test(key)) return key.toLowerCase();
  if (USUALLY_UNSET.test(key)) return undefined;
  if (/PORT$/i.test(key)) return "5432";
  if (/URL|URI|DSN|CONN|ORIGIN|ENDPOINT/i.test(key))
    return isFull && !/DATABASE|DB|POSTGRES|PG|MYSQL|SQLITE|TURSO/i.test(key)
      ? "https://example.com"
      : (URLS[dialect] ?? "postgres://user:password@localhost:5432/db");
  return WANTED.test(key) || (isFull && /^[A-Z][A-Z0-9_]+$/.test(key)) ? FILLER : undefined;
}

/**
 * Puts the stubs and the made-up environment in place.
 *
 * @returns What still reaches the outside: a function that writes a text to standard output and ends the process.
 */
export function closeWorld(job) {
  const write = process.stdout.write.bind(process.stdout);
  const exit = process.reallyExit.bind(process);
  const swallow = (...args) => {
    args.find((each) => typeof each === "function")?.();
    return true;
  };
  process.stdout.write = swallow;
  process.stderr.write = swallow;
  for (const [name, method] of Object.entries(console))
    if (typeof method === "function") console[name] = () => {};

  const refuse = (what) => () => {
    throw new Error(`${what} is not run here`);
  };
  for (const name of ["exit", "reallyExit", "abort", "kill", "dlopen"])
    process[name] = refuse(`process.${name}`);
  process.on("unhandledRejection", () => {});
  process.on("uncaughtException", () => {});
  process.chdir = () => {};
  process.cwd = () => job.cwd;

  const environment = environmentOf(job);
  Object.defineProperty(process, "env", { value: environment, configurable: true });
  globalThis.__environment = environment;
  globalThis.__stub = makeStub;
  for (const name of [...OTHER_RUNTIMES, ...TEST_RUNNERS])
    if (!(name in globalThis)) globalThis[name] = makeStub(name);
  for (const name of NETWORK) globalThis[name] = makeStub(name);
  return (text) => write(text, () => exit(0));
}

function environmentOf(job) {
  const valueOf = (_, key) => madeUpVariable(key, job);
  return new Proxy(
    {},
    {
      get: valueOf,
      has: (_, key) => valueOf(_, key) !== undefined,
      ownKeys: () => ["NODE_ENV"],
      getOwnPropertyDescriptor: (_, key) => {
        const value = valueOf(_, key);
        return value === undefined
          ? undefined
          : { value, enumerable: true, configurable: true, writable: true };
      },
      set: () => true,
      defineProperty: () => true,
      deleteProperty: () => true,
    },
  );
}
