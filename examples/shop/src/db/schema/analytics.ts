import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "@/db/columns";
import { products } from "./catalog";
import { users } from "./users";

const dimensions = process.env["ANALYTICS_DIMENSIONS"]?.split(",") ?? [];

/** Which columns it has is known when the shop starts, and not before: nothing is said of it. */
export const pageViews = pgTable("page_views", {
  id: id(),
  path: text().notNull(),
  ...Object.fromEntries(dimensions.map((name) => [name, text(name)])),
});

/** Its columns can be read, its indexes cannot. */
export const searches = pgTable(
  "searches",
  {
    id: id(),
    userId: uuid().references(() => users.id),
    productId: uuid().references(() => products.id),
    searchTerm: text("searchTerm").notNull(),
    ...timestamps,
  },
  (table) => (process.env["READ_REPLICA"] ? [] : [index("idx_searches_user_id").on(table.userId)]),
);
