import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, softDelete, timestamps } from "@/db/columns";
import { categories } from "./catalog";
import { users } from "./users";

const moment = timestamp({ withTimezone: true });

/** It compiles and it loads; what is wrong with it is for the preset "strict" to say. */
export const loyaltyCard = pgTable(
  "LoyaltyCard",
  {
    id: uuid().primaryKey(),
    ownerId: text().references(() => users.id),
    code: text().notNull().unique(),
    labels: text().notNull().array(),
    level: text("level"),
    tier: text("level"),
    validFrom: moment,
    validUntil: moment,
    ...timestamps,
    deletedAt: timestamp().defaultNow(),
  },
  (table) => [
    index("loyalty_owner").on(table.ownerId),
    index("loyalty_code").on(table.code),
    index("idx_loyalty_card_level_of_the_card_when_it_was_handed_out_at_the_till").on(table.level),
  ],
);

/** Never exported, so that drizzle-kit makes no such table. */
const loyaltyRewards = pgTable("loyalty_rewards", { id: id(), ...timestamps });

export const loyaltyPoints = pgTable(
  "loyalty_points",
  {
    id: id(),
    categoryId: integer().references(() => categories.id, { onDelete: "cascade" }),
    rewardId: uuid().references(() => loyaltyRewards.id, { onDelete: "set null" }),
    points: integer().notNull(),
    ...timestamps,
    ...softDelete,
  },
  (table) => [
    index("loyalty_owner").on(table.categoryId),
    index("idx_loyalty_points_reward_id").on(table.rewardId),
  ],
);

/** Who may use whose card. */
export const loyaltyFriend = pgTable(
  "loyalty_friend",
  {
    cardId: uuid().references(() => loyaltyCard.id),
    userId: uuid().references(() => users.id),
    ...timestamps,
  },
  (table) => [{ key: primaryKey({ columns: [table.cardId, table.userId] }) }],
);

export const oldLoyaltyPoints = pgTable("loyalty_points", { id: id(), ...timestamps });
