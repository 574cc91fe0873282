import type { Project } from "./project.ts";

/** What the page shows first: faults with fixes and with suggestions, and tables that lead to another file. */
export const EXAMPLE: Project = {
  release: "0.45",
  rules: "recommended",
  files: {
    "src/db/schema.ts": `import { pgTable, serial, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "./columns";

export const users = pgTable("users", {
  id: id(),
  email: text("email").notNull(),
  deletedAt: timestamp("deleted_at"),
  ...timestamps,
});

export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
  authorId: uuid("author_id")
    .notNull()
    .references(() => users.id),
  coverImage: text("coverImage"),
  createdAt: timestamp("created_at").defaultNow().notNull(),
});
`,
    "src/db/columns.ts": `import { timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid("id").primaryKey().defaultRandom();

// Take updatedAt away, and schema.ts has one report more: users spreads these.
export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
`,
    "src/accounts.ts": `import { eq } from "drizzle-orm";
import { db } from "./db/client";
import { users } from "./db/schema";

export async function closeAccount(id: string) {
  await db.delete(users).where(eq(users.id, id));
}
`,
    "drizzle.config.ts": `import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/db/schema.ts",
  out: "./drizzle",
});
`,
  },
};
