export * from "./analytics";
export * from "./billing";
export * from "./catalog";
export * from "./orders";
export * from "./users";
