import type { ConnectionSettings } from '../../shared/contract/connection';
import { LANGUAGES } from '../../shared/desk.app';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import styles from './connection-mark.module.css';

type Kind = ConnectionSettings['kind'];

/** Each kind has a shape of its own, so that colour never says it alone. */
const SHAPES: Readonly<Record<Kind, string>> = {
  practice: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0Z',
  test: 'M5 .4 9.9 9.5H.1Z',
  production: 'M.5.5h9v9h-9Z',
};

interface ConnectionMarkProps {
  readonly kind: Kind;
  readonly name?: string;
  /** Where the kind is said in words beside it already. */
  readonly withoutWord?: boolean;
}

/** What the practice server is called while nobody gave it a name: a call that was made in another language recorded that one. */
const UNNAMED: ReadonlySet<string> = new Set(
  LANGUAGES.map((language) => shellText[language].screenNames.practice),
);

/** A connection at a glance: shape, colour, name, and the word for its kind. */
export function ConnectionMark({ kind, name, withoutWord = false }: ConnectionMarkProps) {
  const t = useText(shellText);
  return (
    <span className={`${styles.mark} ${styles[kind]}`} data-kind={kind}>
      <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
        <path d={SHAPES[kind]} fill="currentColor" />
      </svg>
      {name === undefined ? null : (
        <bdi className={styles.name} dir="auto">
          {kind === 'practice' && UNNAMED.has(name) ? t.screenNames.practice : name}
        </bdi>
      )}
      {withoutWord ? null : <span className={styles.word}>{t.kinds[kind]}</span>}
    </span>
  );
}
