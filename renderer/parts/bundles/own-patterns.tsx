import { Input } from 'antd';
import { useId, useState } from 'react';
import { PATTERN_LIMITS, readPattern } from '../../../shared/support/redact/own-pattern';
import { bundlesText } from '../../text/bundles';
import { useText } from '../../text/language';
import styles from './own-patterns.module.css';

/** What a person wants taken out beside what is told by its form; `problem`: why not all of it can be. */
export function useOwnPatterns() {
  const t = useText(bundlesText);
  const [typed, setTyped] = useState('');
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const patterns = lines.slice(0, PATTERN_LIMITS.patterns);
  const [problem = lines.length > patterns.length ? t.tooManyPatterns(patterns.length) : null] =
    patterns.flatMap((pattern) => {
      const read = readPattern(pattern);
      return read.ok ? [] : [t.patternProblem(pattern, t.patternProblems[read.problem])];
    });
  return { typed, setTyped, patterns, problem };
}

/** The place where they are typed, a line each. */
export function OwnPatterns(props: {
  readonly own: Pick<ReturnType<typeof useOwnPatterns>, 'typed' | 'setTyped' | 'problem'>;
  readonly off?: boolean;
  /** Those that were found to take nothing out. */
  readonly idle?: readonly string[];
}) {
  const { typed, setTyped, problem } = props.own;
  const [idle] = props.idle ?? [];
  const t = useText(bundlesText);
  const id = useId();
  return (
    <label className={styles.patterns} htmlFor={id}>
      <span>{t.patterns}</span>
      <Input.TextArea
        id={id}
        value={typed}
        rows={2}
        disabled={props.off ?? false}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        status={problem === null ? '' : 'error'}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span
        id={`${id}-hint`}
        className={styles.hint}
        data-bad={problem !== null || idle !== undefined}
        role="status"
      >
        {problem ?? (idle === undefined ? t.patternsHint : t.patternIdle(idle))}
      </span>
    </label>
  );
}
