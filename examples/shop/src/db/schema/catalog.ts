import {
  type AnyPgColumn,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { authored } from "@/db/authored";
import { id, seo, softDelete, timestamps } from "@/db/columns";

export const categories = pgTable(
  "categories",
  {
    id: serial().primaryKey(),
    parentId: integer().references((): AnyPgColumn => categories.id),
    name: text().notNull(),
    ...seo,
    ...timestamps,
  },
  (table) => [index("idx_categories_name_parent").on(table.name, table.parentId)],
);

export const products = pgTable(
  "products",
  {
    id: id(),
    categoryId: integer()
      .notNull()
      .references(() => categories.id),
    sku: text("SKU").notNull().unique(),
    name: text().notNull(),
    price: numeric({ precision: 10, scale: 2 }).notNull(),
    ...seo,
    ...authored,
    ...timestamps,
    ...softDelete,
  },
  (table) => [
    index("idx_products_category_id").on(table.categoryId, table.name),
    index("idx_products_created_by").on(table.createdBy),
  ],
);

export const tags = pgTable(
  "tags",
  {
    id: integer().generatedAlwaysAsIdentity(),
    label: text().notNull().unique(),
    ...timestamps,
  },
  (table) => [primaryKey({ columns: [table.id] })],
);

export const productTags = pgTable(
  "product_tags",
  {
    productId: uuid().references(() => products.id),
    tagId: integer().references(() => tags.id),
  },
  (table) => [primaryKey({ columns: [table.productId, table.tagId] })],
);
