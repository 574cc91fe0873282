import { memberOf } from "../operations.ts";
import type { Arguments } from "../value.ts";
import {
  asString,
  Host,
  type ListValue,
  type Site,
  UNDEFINED,
  type Unknown,
  type Value,
} from "../value.ts";
import { ColumnReference } from "./table.ts";

interface SortOptions {
  readonly order: "asc" | "desc";
  readonly nulls: "first" | "last";
  readonly opClass: string | undefined;
}

const UNSORTED: SortOptions = { order: "asc", nulls: "last", opClass: undefined };

/** A column as the third argument's callback sees it in PostgreSQL: it can be sorted for an index. */
export class SortableColumn extends ColumnReference {
  override readonly what = "a column of an index";
  #sort = UNSORTED;

  override invoke(method: string, args: Arguments, site: Site): Value {
    switch (method) {
      case "asc":
      case "desc":
        this.#sort = { ...this.#sort, order: method };
        return this;
      case "nullsFirst":
      case "nullsLast":
        this.#sort = { ...this.#sort, nulls: method === "nullsFirst" ? "first" : "last" };
        return this;
      case "op":
        this.#sort = { ...this.#sort, opClass: asString(args.at(0)) };
        return this;
      default:
        return super.invoke(method, args, site);
    }
  }

  /** The sort options for one index; the next index starts without any. */
  takeSort(): SortOptions {
    const sort = this.#sort;
    this.#sort = UNSORTED;
    return sort;
  }
}

/** A column or expression of an index, as it was when `.on()` was called. */
export interface IndexedPart extends SortOptions {
  readonly value: Value;
}

/** `index(name)` before `.on()`: it makes no index yet. */
export class IndexStart extends Host {
  readonly what = "an index without columns";
  readonly isUnique: boolean;
  readonly name: Value;
  readonly site: Site;

  constructor(isUnique: boolean, name: Value, site: Site) {
    super();
    this.isUnique = isUnique;
    this.name = name;
    this.site = site;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    const start = { isUnique: this.isUnique, name: this.name, builderSite: this.site, site };
    switch (method) {
      case "on":
      case "onOnly":
        return new IndexBuilder({ ...start, method: undefined, columns: args.from(0) });
      case "using":
        return new IndexBuilder({ ...start, method: args.at(0), columns: args.from(1) });
      default:
        return super.invoke(method, args, site);
    }
  }
}

/** An index. */
export class IndexBuilder extends Host {
  readonly what = "an index";
  readonly isUnique: boolean;
  readonly name: Value;
  readonly parts: readonly IndexedPart[];
  readonly unread: readonly Unknown[];
  readonly builderSite: Site;
  readonly site: Site;
  method: Value | undefined;
  where: Value | undefined;

  constructor(start: {
    readonly isUnique: boolean;
    readonly name: Value;
    readonly method: Value | undefined;
    readonly columns: ListValue;
    readonly builderSite: Site;
    readonly site: Site;
  }) {
    super();
    this.isUnique = start.isUnique;
    this.name = start.name;
    this.method = start.method;
    this.builderSite = start.builderSite;
    this.site = start.site;
    this.unread = start.columns.unread;
    this.parts = start.columns.items.map((value) => ({
      value,
      ...(value instanceof SortableColumn ? value.takeSort() : UNSORTED),
    }));
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    switch (method) {
      case "where":
        site.scope.module.session.trace?.changeAt(site, this.builderSite);
        this.where = args.at(0);
        return this;
      case "using":
        site.scope.module.session.trace?.changeAt(site, this.builderSite);
        this.method = args.at(0);
        return this;
      case "concurrently":
      case "with":
      case "algorithm":
      case "lock":
        return this;
      default:
        return super.invoke(method, args, site);
    }
  }
}

/** `unique(name)`; without `.on()` it makes no constraint. */
export class UniqueBuilder extends Host {
  readonly what = "a unique constraint";
  readonly name: Value;
  readonly site: Site;
  readonly columns: ListValue | undefined;
  nullsNotDistinct = false;

  constructor(name: Value, site: Site, columns?: ListValue) {
    super();
    this.name = name;
    this.site = site;
    this.columns = columns;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    switch (method) {
      case "on":
        return new UniqueBuilder(this.name, site, args.from(0));
      case "nullsNotDistinct":
        site.scope.module.session.trace?.changeAt(site, this.site);
        this.nullsNotDistinct = true;
        return this;
      default:
        return super.invoke(method, args, site);
    }
  }
}

/** `primaryKey({ columns, name })`, or the older `primaryKey(a, b)`. */
export class PrimaryKeyBuilder extends Host {
  readonly what = "a primary key";
  readonly columns: Value;
  readonly name: Value;
  readonly site: Site;

  constructor(args: Arguments, site: Site) {
    super();
    const first = args.at(0);
    const isConfig = first.kind === "object";
    this.columns = isConfig ? memberOf(first, "columns", site) : args.from(0);
    this.name = isConfig ? memberOf(first, "name", site) : UNDEFINED;
    this.site = site;
  }
}

/** `foreignKey({ columns, foreignColumns, name })`. */
export class ForeignKeyBuilder extends Host {
  readonly what = "a foreign key";
  readonly config: Value;
  readonly site: Site;
  onDelete: Value = UNDEFINED;
  onUpdate: Value = UNDEFINED;

  constructor(config: Value, site: Site) {
    super();
    this.config = config;
    this.site = site;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    switch (method) {
      case "onDelete":
        site.scope.module.session.trace?.changeAt(site, this.site);
        this.onDelete = args.at(0);
        return this;
      case "onUpdate":
        site.scope.module.session.trace?.changeAt(site, this.site);
        this.onUpdate = args.at(0);
        return this;
      default:
        return super.invoke(method, args, site);
    }
  }
}

/** `check(name, sql)`. */
export class CheckBuilder extends Host {
  readonly what = "a check";
  readonly name: Value;
  readonly site: Site;

  constructor(name: Value, site: Site) {
    super();
    this.name = name;
    this.site = site;
  }
}

/** A row-level security policy. */
export class Policy extends Host {
  readonly what = "a policy";

  override invoke(method: string, args: Arguments, site: Site): Value {
    return method === "link" ? this : super.invoke(method, args, site);
  }
}
