import { useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { orderProblemsText } from '../../../text/order-problems';
import controls from '../form/form-bar.module.css';
import styles from './body-editor.module.css';
import type { BodyMark } from './body-marks';

/** Below the text: whose body it is, or what is wrong with it and where, and the way back to the form's. */
export function BodyStatus(props: {
  readonly call: string;
  readonly mark: BodyMark | undefined;
  /** Paths of what is not sent as it stands in the text. */
  readonly changed: readonly string[];
  /** The text was typed, and the draft could not take it. */
  readonly wrong: boolean;
  readonly indentKeys: string;
  readonly onGo: (offset: number) => void;
  readonly onDrop: () => void;
}) {
  const { mark, changed } = props;
  const t = useText(orderJsonText);
  const words = useText(orderProblemsText);
  const severity = mark?.severity ?? (changed.length > 0 ? 'warning' : 'none');
  return (
    <div className={styles.status} data-testid="body-status">
      <span className={styles.said} data-severity={severity} role="status">
        {mark ? (
          <button type="button" className={styles.place} title={t.goTo} onClick={() => props.onGo(mark.from)}>
            {words.at(String(mark.line), String(mark.column))} · <bdi>{mark.message}</bdi>
          </button>
        ) : (
          <bdi>{changed.length > 0 ? t.notAsItStands(changed) : t.isBody(props.call)}</bdi>
        )}
      </span>
      {props.wrong && (
        <button type="button" className={controls.link} onClick={props.onDrop}>
          {t.drop}
        </button>
      )}
      {!mark && <span className={styles.hint}>{t.hint(props.indentKeys)}</span>}
    </div>
  );
}
