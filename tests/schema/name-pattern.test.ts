import { expect, it } from "vitest";
import { matchesAny } from "../../src/schema/name-pattern.ts";

it.each([
  ["users", "users"],
  ["Users", "uSERS"],
  ["*", "users"],
  ["*", ""],
  ["user*", "users"],
  ["users*", "users"],
  ["*_log", "audit_log"],
  ["*_log_*", "audit_log_2024"],
  ["a*b*c", "a_b_c"],
  ["a*b*c", "abc"],
  ["a*b*b", "abb"],
  ["*aa*aa*", "aaaa"],
  ["a**c", "abc"],
])("%s means %s", (pattern, name) => {
  expect(matchesAny([pattern], name)).toBe(true);
});

it.each([
  ["users", "users_old"],
  ["user", "users"],
  ["user*", "customer"],
  ["*_log", "audit_logs"],
  ["*_log_*", "audit_logs"],
  ["*_log_*", "audit_log"],
  ["a*b*c", "a_c_b_"],
  ["a*b*c", "acb"],
  ["a*b*b", "ab"],
  ["aba*aba", "aba"],
  ["aba*aba", "ababa"],
  ["*aa*aa*", "aaa"],
  ["a*bb*bc", "abbc"],
])("%s does not mean %s", (pattern, name) => {
  expect(matchesAny([pattern], name)).toBe(false);
});

it("means what any of several patterns means", () => {
  expect(matchesAny(["posts", "user*"], "users")).toBe(true);
  expect(matchesAny(["posts", "page*"], "users")).toBe(false);
  expect(matchesAny([], "users")).toBe(false);
});
