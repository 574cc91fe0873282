import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { orderItems, orders } from "@/db/schema";

export async function removeItem(orderId: string, productId: string) {
  await db
    .delete(orderItems)
    .where(and(eq(orderItems.orderId, orderId), eq(orderItems.productId, productId)));
}

export async function dropAbandonedCarts(before: Date) {
  const cart = orders;
  await db.delete(cart).where(lt(cart.updatedAt, before));
}

export async function purge(before: Date) {
  await db.execute(sql`DELETE FROM ${orders} WHERE ${orders.deletedAt} < ${before}`);
}

export async function resetDemo() {
  await db.execute(sql.raw("TRUNCATE TABLE billing.customers CASCADE"));
}
