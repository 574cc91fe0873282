import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { orders, products } from "@/db/schema";

/** Deleted orders are among them. */
export async function latestOrders(userId: string) {
  return db.select().from(orders).where(eq(orders.userId, userId)).orderBy(desc(orders.createdAt));
}

/** Nobody says which price. */
export async function setPrice(price: string) {
  await db.update(products).set({ price });
}
