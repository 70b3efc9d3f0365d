import { type Template, template } from '../../shared/library/template';
import type { Database } from '../files/sqlite';
import type { Source } from './entry-rows';

export interface StoredTemplate {
  readonly template: Template;
  readonly source: Source;
}

/** The templates in the database, each as JSON text, which keeps whatever a draft may hold. */
export interface TemplateRows {
  /** Own ones, and shared ones that no own one of the same id hides. */
  visible(): readonly StoredTemplate[];
  own(): readonly Template[];
  put(source: Source, templates: readonly Template[]): void;
  /** True if there was one. */
  remove(source: Source, id: string): boolean;
  clear(source: Source): void;
  /** Remembers own templates of these ids, or that there are none. */
  remember(ids: readonly string[]): void;
  restore(): void;
  forget(): void;
}

export function createTemplateRows(database: Database): TemplateRows {
  const all = database.prepare('SELECT template FROM templates WHERE source = ? ORDER BY id');
  const put = database.prepare('INSERT OR REPLACE INTO templates VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM templates WHERE source = ? AND id = ?');
  const clear = database.prepare('DELETE FROM templates WHERE source = ?');
  const remember = database.prepare(
    `INSERT INTO undo_templates SELECT value, template FROM json_each(?)
     LEFT JOIN templates ON source = 'own' AND templates.id = value`,
  );
  const forget = database.prepare('DELETE FROM undo_templates');
  const read = (source: Source): readonly Template[] =>
    all.all(source).map((row) => template.parse(JSON.parse(String(row.template))));

  return {
    own: () => read('own'),
    visible() {
      const own = read('own');
      const ids = new Set(own.map(({ id }) => id));
      return [
        ...own.map((one) => ({ template: one, source: 'own' as const })),
        ...read('shared')
          .filter(({ id }) => !ids.has(id))
          .map((one) => ({ template: one, source: 'shared' as const })),
      ];
    },
    put(source, templates) {
      for (const one of templates) put.run(source, one.id, JSON.stringify(one));
    },
    remove: (source, id) => Number(remove.run(source, id).changes) > 0,
    clear: (source) => void clear.run(source),
    remember(ids) {
      forget.run();
      remember.run(JSON.stringify(ids));
    },
    restore() {
      database.exec(
        `DELETE FROM templates WHERE source = 'own' AND id IN (SELECT id FROM undo_templates);
         INSERT INTO templates SELECT 'own', id, template FROM undo_templates WHERE template IS NOT NULL;`,
      );
      forget.run();
    },
    forget: () => void forget.run(),
  };
}
