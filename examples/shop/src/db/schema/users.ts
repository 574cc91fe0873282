import { char, index, pgTable, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core";
import { id, softDelete, timestamps } from "@/db/columns";

export const users = pgTable("users", {
  id: id(),
  email: varchar({ length: 255 }).notNull().unique(),
  name: varchar({ length: 255 }).notNull(),
  ...timestamps,
  ...softDelete,
});

export const profiles = pgTable("profiles", {
  id: id(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => users.id),
  displayName: text("displayName").notNull(),
  avatarUrl: text(),
  ...timestamps,
});

export const addresses = pgTable("addresses", {
  id: id(),
  userId: uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  street: text().notNull(),
  city: text().notNull(),
  countryCode: char("CountryCode", { length: 2 }).notNull(),
  ...timestamps,
});

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    ...timestamps,
  },
  (table) => [index("idx_sessions_user_id").on(table.userId)],
);
