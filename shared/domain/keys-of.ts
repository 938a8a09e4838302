/** The keys of a table as their own type. The one place where TypeScript needs to be told. */
export function keysOf<T extends object>(table: T): [keyof T, ...(keyof T)[]] {
  return Object.keys(table) as [keyof T, ...(keyof T)[]];
}
