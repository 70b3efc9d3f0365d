import { idsInAnswer } from '../../../shared/contract/answer-ids';
import type { Database } from '../../files/sqlite';
import { fromStored, toStored } from '../exact-text';

const COLUMNS = `
ALTER TABLE calls ADD COLUMN answered_o_id TEXT NOT NULL DEFAULT '';
ALTER TABLE calls ADD COLUMN answered_task_id TEXT NOT NULL DEFAULT '';
CREATE INDEX calls_by_answered ON calls (answered_o_id COLLATE NOCASE, id) WHERE answered_o_id <> '';
`;

/** The order that an accepted answer named, beside the call: so an order is found by the call that made it. */
export function answeredIds(database: Database): void {
  database.exec(COLUMNS);
  const answers = database.prepare(
    `SELECT id, answer_text FROM calls JOIN call_details ON call_id = id
     WHERE outcome = 'accepted' AND answer_text IS NOT NULL AND id > ? ORDER BY id LIMIT 500`,
  );
  const note = database.prepare('UPDATE calls SET answered_o_id = ?, answered_task_id = ? WHERE id = ?');
  for (let last = 0; ; ) {
    const rows = answers.all(last);
    for (const { id, answer_text } of rows) {
      last = Number(id);
      const ids = idsInAnswer(fromStored(String(answer_text)));
      if (ids) note.run(toStored(ids.oId), toStored(ids.taskId), last);
    }
    if (rows.length === 0) return;
  }
}
