import { uuid } from "drizzle-orm/pg-core";
import { users } from "@/db/schema/users";

/** Who made a row, and who touched it last. */
export const authored = {
  createdBy: uuid().references(() => users.id),
  updatedBy: uuid().references(() => users.id),
};
