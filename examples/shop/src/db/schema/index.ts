export * from "./analytics";
export * from "./billing";
export * from "./catalog";
export * from "./loyalty";
export * from "./orders";
export * from "./users";
