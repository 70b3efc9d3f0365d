import type { z } from 'zod';
import type { Database } from '../files/sqlite';

/** A fact of the library's own, kept as JSON text. */
export interface Fact<T> {
  read(): T | null;
  write(value: T): void;
  remove(): void;
}

/** A fact by its name; what does not have its shape counts as absent. */
export function createFact<T>(database: Database, name: string, shape: z.ZodType<T>): Fact<T> {
  const read = database.prepare('SELECT value FROM facts WHERE name = ?');
  const write = database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM facts WHERE name = ?');
  return {
    read() {
      const value = read.get(name)?.value;
      return typeof value === 'string' ? (shape.safeParse(JSON.parse(value)).data ?? null) : null;
    },
    write: (value) => void write.run(name, JSON.stringify(value)),
    remove: () => void remove.run(name),
  };
}
