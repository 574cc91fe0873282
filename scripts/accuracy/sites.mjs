// The tables of a repository by where they are made: a table that several configurations see is one table of which several
// things may be true.

/**
 * @param schemas What {@link truthOf} tells.
 * @returns For each place that makes a table of some name: its `name`, all `files` and the `line` of the innermost place,
 *   its `tables` as drizzle-orm made them, and whether a configuration of drizzle-kit sees it (`isListed`).
 */
export function sitesOf(schemas) {
  const sites = new Map();
  for (const { isListed, tables } of schemas)
    for (const table of tables) {
      const [{ file, line } = {}] = table.places;
      // A name that is made of something that is not installed is unknown.
      if (file === undefined || `${table.schema} ${table.name}`.includes("stub:")) continue;
      const name = qualified(table);
      const key = JSON.stringify([name, ...table.places]);
      const known = sites.get(key);
      if (known) {
        known.tables.push(table);
        known.isListed ||= isListed;
      } else {
        const files = [...new Set(table.places.map((place) => place.file))];
        sites.set(key, {
          name,
          names: [name, table.name],
          files,
          file,
          line,
          isListed,
          tables: [table],
        });
      }
    }
  return [...sites.values()];
}

export function qualified({ name, schema }) {
  return schema === undefined || schema === null ? name : `${schema}.${name}`;
}
