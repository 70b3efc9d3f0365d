import { UndoOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { chordOf } from '../../app/commands/chord';
import { chordWords } from '../../app/commands/chord-words';
import type { CommandId } from '../../app/commands/commands';
import { useBindings } from '../../app/commands/use-commands';
import { isMac } from '../../app/platform';
import { keyboardText } from '../../text/commands';
import { useText } from '../../text/language';
import styles from './keyboard.module.css';
import type { KeyChoice } from './use-key-choice';

/** The keys of one command: a press begins to record, the next keys are its own. */
export function KeyboardKey({ id, choice }: { readonly id: CommandId; readonly choice: KeyChoice }) {
  const t = useText(keyboardText);
  const chords = useBindings().keysOf(id);
  const isRecording = choice.recording === id;
  const title = choice.titleOf(id);

  function keyDown(event: KeyboardEvent): void {
    if (!isRecording) return;
    const chord = chordOf(event.nativeEvent, isMac);
    // Tab leads on, as everywhere; anything else is meant for here and does nothing else.
    if (chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape') choice.stop();
    else if (chord === 'Backspace' || chord === 'Delete') choice.choose(id, null);
    else if (chord !== null) choice.choose(id, chord);
  }

  return (
    <span className={styles.cell}>
      {choice.isChanged(id) && (
        <button
          type="button"
          className={styles.reset}
          aria-label={t.reset(title)}
          title={t.reset(title)}
          onClick={() => choice.reset(id)}
        >
          <UndoOutlined aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={styles.key}
        aria-label={t.keyOf(title)}
        aria-pressed={isRecording}
        data-changed={choice.isChanged(id)}
        onClick={() => (isRecording ? choice.stop() : choice.record(id))}
        onBlur={() => isRecording && choice.stop()}
        onKeyDown={keyDown}
      >
        {isRecording ? t.press : chords.map((chord) => chordWords(chord, isMac)).join('  ') || t.none}
      </button>
    </span>
  );
}
