import { InputNumber } from 'antd';
import { useId } from 'react';
import { TIMEOUT_LIMITS } from '../../../shared/contract/connection-problems';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './timeout-fields.module.css';
import type { OpenEditor } from './use-editor';

const PARTS = ['connectMs', 'headersMs', 'totalMs'] as const;

/** The three time-outs, in seconds; what is out of range is said, never corrected in silence. */
export function TimeoutFields({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const id = useId();
  const { timeouts } = editor.editing.settings;
  const problems = PARTS.map((part) => editor.problem(`timeouts.${part}`));
  return (
    <Field
      label={t.timeouts}
      group
      hint={t.timeoutsHint}
      problem={problems.find((one) => one !== null) ?? null}
    >
      {() => (
        <div className={styles.row}>
          {PARTS.map((part, index) => (
            <span key={part} className={styles.one}>
              <label htmlFor={`${id}-${part}`}>{t.timeoutNames[part]}</label>
              <InputNumber
                id={`${id}-${part}`}
                className={styles.number ?? ''}
                status={problems[index] ? 'error' : ''}
                value={timeouts[part] / 1000}
                min={0}
                max={TIMEOUT_LIMITS[part][1] * 10}
                suffix={t.seconds}
                controls={false}
                changeOnWheel={false}
                onChange={(seconds) =>
                  editor.change({ timeouts: { ...timeouts, [part]: Math.round((seconds ?? 0) * 1000) } })
                }
                onBlur={() => editor.leave(`timeouts.${part}`)}
              />
            </span>
          ))}
        </div>
      )}
    </Field>
  );
}
