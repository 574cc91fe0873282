import type { Dialect } from "../../../schema/model.ts";
import { cockroachColumns } from "./cockroach.ts";
import type { ColumnFacts } from "./fact.ts";
import { gelColumns } from "./gel.ts";
import { mssqlColumns } from "./mssql.ts";
import { mysqlColumns } from "./mysql.ts";
import { postgresqlColumns } from "./postgresql.ts";
import { singlestoreColumns } from "./singlestore.ts";
import { sqliteColumns } from "./sqlite.ts";

const FACTS: Readonly<Record<Dialect, ColumnFacts>> = {
  postgresql: postgresqlColumns,
  mysql: mysqlColumns,
  sqlite: sqliteColumns,
  singlestore: singlestoreColumns,
  mssql: mssqlColumns,
  cockroach: cockroachColumns,
  gel: gelColumns,
};

/** The column functions that the core of a dialect exports, in any release. */
export function columnFacts(dialect: Dialect): ColumnFacts {
  return FACTS[dialect];
}
