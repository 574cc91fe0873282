import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import * as schema from "@/db/schema";

export const db = drizzle({ client: new PGlite(), schema, casing: "snake_case" });
