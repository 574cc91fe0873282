import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import { users as accounts } from "@/db/schema/users";

const greetings = new Map<string, string>();

export async function findAccount(email: string) {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.deletedAt)));
  return account;
}

/** As it should be: the row stays, and says that it is gone. */
export async function closeAccount(userId: string) {
  await db.update(accounts).set({ deletedAt: new Date() }).where(eq(accounts.id, userId));
  await db.delete(schema.sessions).where(eq(schema.sessions.userId, userId));
  greetings.delete(userId);
}

/** As it should not be. */
export async function eraseAccount(userId: string) {
  return db.transaction(async (tx) => {
    await tx.delete(schema.profiles).where(eq(schema.profiles.userId, userId));
    return tx.delete(accounts).where(eq(accounts.id, userId)).returning({ id: accounts.id });
  });
}
