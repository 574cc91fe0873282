// Writes down every call of node:fs that is made from here on, and refuses what a linter has no business with.
// Loaded with --import before anything else: `calls` is what was asked, by the name of the call.
import childProcess from "node:child_process";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import vm from "node:vm";

export const calls = [];
let isOn = false;

/** Begins to write down what is called. */
export function begin() {
  isOn = true;
}

/** Ends it. */
export function end() {
  isOn = false;
}

function watch(holder, name, what) {
  const real = holder[name];
  if (typeof real !== "function" || /^[A-Z_]/.test(name)) return;
  holder[name] = Object.assign(function (...args) {
    if (isOn) calls.push([what, String(args[0])]);
    return Reflect.apply(real, this, args);
  }, real);
}

for (const name of Object.keys(fs)) watch(fs, name, name);
for (const name of Object.keys(fs.promises)) watch(fs.promises, name, `promises.${name}`);
watch(fs.realpathSync, "native", "realpathSync.native");
for (const name of Object.keys(childProcess)) watch(childProcess, name, `child_process.${name}`);
for (const name of ["connect", "createConnection"]) watch(net, name, `net.${name}`);
watch(dns, "lookup", "dns.lookup");
for (const name of ["runInThisContext", "runInNewContext", "compileFunction"])
  watch(vm, name, `vm.${name}`);
const { fetch } = globalThis;
globalThis.fetch = (...args) => {
  if (isOn) calls.push(["fetch", String(args[0])]);
  return fetch(...args);
};
syncBuiltinESMExports();
