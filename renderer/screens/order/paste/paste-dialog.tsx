import { Segmented } from 'antd';
import { type ClipboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Call } from '../../../../shared/contract/endpoints';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { type PasteRead, readPaste, recognise } from '../../../../shared/paste/recognise';
import { chordWords } from '../../../app/commands/chord-words';
import { isMac } from '../../../app/platform';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { useText } from '../../../text/language';
import { orderPasteText } from '../../../text/order-paste';
import { pasteText } from '../../../text/paste';
import controls from '../form/controls.module.css';
import { isUntouched, type OrderState } from '../state/order-state';
import { useConnectionFacts } from '../state/use-connection-facts';
import styles from './paste-dialog.module.css';
import {
  FILL_WAYS,
  type FillWay,
  type GuidOf,
  isOfAnotherOrder,
  PASTE_GOALS,
  type PasteGoal,
  pastedDraft,
  pasteResult,
} from './pasted-draft';
import { PastedRows } from './pasted-rows';
import { UnderstoodWords } from './understood-words';
import type { Pasting } from './use-pasting';

/** What of a paste is taken over. `call`: the one that it is of, or null where it may be of several. */
export interface Pasted {
  readonly goal: PasteGoal;
  readonly draft: Draft;
  readonly call: Call | null;
}

/** A pasted text, as it was understood, before it fills anything; with the dialog goes the text. */
export function PasteDialog(props: {
  readonly pasting: Pasting;
  /** The draft in front. */
  readonly tab: OrderState;
  readonly onTake: (pasted: Pasted) => void;
  readonly onCancel: () => void;
}) {
  const { now } = props.tab.written;
  const t = useText(pasteText);
  const words = useText(orderPasteText);
  const facts = useConnectionFacts(now.connectionId);
  const [{ shown: text, understood }, setRead] = useState(props.pasting.read);
  const [seesSource, setSeesSource] = useState(text === '');
  const [guidOf, setGuidOf] = useState<GuidOf>(
    now.draft.mode === 'load' && now.draft.oId !== '' ? 'task' : 'order',
  );
  const [chosenGoal, setGoal] = useState<PasteGoal | null>(null);
  const [way, setWay] = useState<FillWay>('fill');
  const box = useRef<HTMLDivElement>(null);

  const pasted = pastedDraft(understood, guidOf);
  const blank = isUntouched(now);
  const leavesOut =
    'filling' in understood && understood.filling.kind === 'draft' && understood.filling.unknown.length > 0;
  const another = pasted !== null && isOfAnotherOrder(now.draft, pasted.draft);
  const goal = chosenGoal ?? (another ? 'new' : props.pasting.goal);
  const into = goal === 'new' ? EMPTY_DRAFT : now.draft;
  const result = pasted && pasteResult(into, pasted.draft, goal === 'new' || blank ? 'replace' : way);
  const showsSource = seesSource || result === null;

  /** A paste is understood as a whole, and stands here without any credential in it. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const whole = selectionStart === 0 && selectionEnd === value.length;
    const its = readPaste(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    if (!whole) {
      document.execCommand('insertText', false, its.shown);
      return;
    }
    const fills = pastedDraft(its.understood, guidOf) !== null;
    flushSync(() => {
      setRead(its);
      setSeesSource(!fills);
    });
    if (!fills) return;
    // What had the focus goes; Enter takes it over, Esc does not.
    box.current?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  }

  return (
    <ConfirmDialog
      open
      wide
      title={text === '' ? t.fromClipboard : t.title}
      confirmLabel={goal === 'new' ? words.open : leavesOut ? t.applyWithout : t.apply}
      confirmOff={result === null}
      onCancel={props.onCancel}
      onConfirm={() => {
        if (!pasted || !result) return;
        const [call = null, ...others] = pasted.calls;
        props.onTake({ goal, draft: result.draft, call: others.length === 0 ? call : null });
      }}
    >
      <div ref={box} className={styles.paste}>
        {text === '' && <p>{words.press(chordWords('Mod+V', isMac))}</p>}
        {showsSource ? (
          <textarea
            className={`${controls.monoArea} ${styles.source}`}
            aria-label={words.area}
            placeholder={t.possible}
            value={text}
            rows={6}
            spellCheck={false}
            onChange={(event) => setRead(readTyped(event.target.value))}
            onPaste={paste}
            data-first-focus
          />
        ) : (
          <p className={styles.line}>
            <span>{words.source(text.split(/\r\n|\r|\n/).length)}</span>
            <button type="button" className={styles.link} onClick={() => setSeesSource(true)}>
              {words.showSource}
            </button>
          </p>
        )}
        {text !== '' && (
          <UnderstoodWords
            understood={understood}
            connection={goal === 'new' ? facts.chosen : facts.connection}
          />
        )}
        {understood.kind === 'guid' && (
          <Choice
            label={words.guid}
            value={guidOf}
            options={[
              { value: 'order', label: t.asOrder },
              { value: 'task', label: t.asTask },
              { value: 'map', label: t.asMap },
            ]}
            onChange={setGuidOf}
          />
        )}
        {result && !blank && (
          <Choice
            label={words.goal}
            value={goal}
            options={PASTE_GOALS.map((value) => ({ value, label: words.goals[value] }))}
            onChange={setGoal}
          />
        )}
        {result && !blank && goal === 'here' && (
          <Choice
            label={words.way}
            value={way}
            options={FILL_WAYS.map((value) => ({ value, label: words.ways[value] }))}
            onChange={setWay}
          />
        )}
        {result && <PastedRows result={result} />}
      </div>
    </ConfirmDialog>
  );
}

/** What a person typed stays as it is typed. */
const readTyped = (text: string): PasteRead => ({ shown: text, understood: recognise(text) });

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{label}</span>
      <Segmented<T> aria-label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
}
