import { text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A primary key that nobody can guess. */
export const id = () => uuid().primaryKey().defaultRandom();

export const timestamps = {
  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
};

export const softDelete = {
  deletedAt: timestamp({ withTimezone: true }),
};

/** For search engines. */
export const seo = {
  metaTitle: text(),
  metaDescription: text("metaDescription"),
};
