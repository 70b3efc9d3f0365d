import type { Draft } from '../../../shared/draft/draft';
import { type PlacedValue, placeKeyText, placeWords, sentPlaces } from '../../../shared/library/body-place';
import { insertDraft } from '../../../shared/library/fill-template';
import { useText } from '../../text/language';
import { templatesText } from '../../text/templates';
import { ConfirmDialog } from '../confirm-dialog';
import { PlainText } from '../plain-text';
import styles from './template-form.module.css';

/** What a template would overwrite in a draft, both sides shown; nothing of it happens unasked. */
export function TemplateConflicts(props: {
  readonly into: Draft;
  readonly from: Draft;
  readonly onFill: (draft: Draft) => void;
  readonly onCancel: () => void;
}) {
  const { into, from, onFill } = props;
  const t = useText(templatesText);
  const { conflicts, leftOut, draft } = insertDraft(into, from, false);
  const [mine, its] = [into, from].map(
    (one) => new Map(sentPlaces(one).map((value) => [placeKeyText(value.place), value])),
  );
  const count = conflicts.length;
  return (
    <ConfirmDialog
      open
      wide
      title={count === 0 ? t.fillHere : t.conflictTitle(count)}
      confirmLabel={count === 0 ? t.fillHere : t.keepMine}
      alternative={
        count === 0
          ? undefined
          : { label: t.overwrite(count), onChoose: () => onFill(insertDraft(into, from, true).draft) }
      }
      onConfirm={() => onFill(draft)}
      onCancel={props.onCancel}
    >
      {count > 0 && <p>{t.conflictHint}</p>}
      <ul className={styles.conflicts}>
        {conflicts.map((place) => {
          const key = placeKeyText(place);
          return (
            <li key={key}>
              <code>
                <bdi>{placeWords(place)}</bdi>
              </code>
              <PlainText text={written(mine?.get(key))} mono clamp={80} />
              <span aria-hidden="true">→</span>
              <PlainText text={written(its?.get(key))} mono clamp={80} />
            </li>
          );
        })}
      </ul>
      {leftOut.length > 0 && <p>{t.leftOut(leftOut.map(placeWords).join(', '))}</p>}
    </ConfirmDialog>
  );
}

/** What stands there as it would be sent: a chosen empty or null has no text of its own. */
function written(value: PlacedValue | undefined): string {
  if (value?.type === 'empty') return '""';
  return value?.type === 'null' ? 'null' : (value?.text ?? '');
}
