import type { Table } from "./model.ts";

/** The tables of better-auth and its plugins, and of Auth.js: the libraries look for them by these names. */
const NAMES: ReadonlySet<string> = new Set([
  "user",
  "account",
  "session",
  "verification",
  "verification_token",
  "authenticator",
  "organization",
  "organization_role",
  "member",
  "invitation",
  "team",
  "team_member",
  "apikey",
  "api_key",
  "jwks",
  "passkey",
  "two_factor",
  "rate_limit",
  "oauth_application",
  "oauth_client",
  "oauth_access_token",
  "oauth_refresh_token",
  "oauth_consent",
  "sso_provider",
  "scim_provider",
  "device_code",
  "wallet_address",
  "subscription",
]);

/** Whether an authentication library decides the name of a table; a prefix that a `pgTableCreator` adds changes nothing. */
export function isNamedByAuthLibrary({ name, baseName }: Table): boolean {
  return NAMES.has(name) || NAMES.has(baseName);
}
