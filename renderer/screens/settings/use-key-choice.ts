import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defaultKeys, holderOf, withChosen } from '../../app/commands/bindings';
import type { Chord } from '../../app/commands/chord';
import { chordWords } from '../../app/commands/chord-words';
import { COMMAND_IDS, type CommandId } from '../../app/commands/commands';
import { reservedWhy } from '../../app/commands/reserved';
import { useBindings } from '../../app/commands/use-commands';
import { isMac } from '../../app/platform';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { commandsText, commandTitle, keyboardText } from '../../text/commands';
import { useText } from '../../text/language';
import { shellText } from '../../text/shell';

export interface KeyChoice {
  /** The command whose keys are being pressed. */
  readonly recording: CommandId | null;
  readonly said: { readonly words: string; readonly bad: boolean } | null;
  /** Commands with other keys than they begin with. */
  readonly changed: number;
  readonly isChanged: (id: CommandId) => boolean;
  readonly titleOf: (id: CommandId) => string;
  readonly record: (id: CommandId) => void;
  readonly stop: () => void;
  /** Gives a command these keys, or none; says why where they cannot be had, and goes on recording. */
  readonly choose: (id: CommandId, chord: Chord | null) => void;
  readonly reset: (id: CommandId) => void;
  readonly resetAll: () => void;
}

/** Choosing keys: recorded, checked against the system and all other commands, kept. */
export function useKeyChoice(): KeyChoice {
  const t = useText(keyboardText);
  const words = useText(commandsText);
  const { screenNames } = useText(shellText);
  const bindings = useBindings();
  const { keys } = useSuspenseQuery(settingsQuery).data;
  const { mutate } = useMutation(changeSettings(useQueryClient()));
  const [recording, setRecording] = useState<CommandId | null>(null);
  const [said, setSaid] = useState<KeyChoice['said']>(null);
  const titleOf = (id: CommandId) => commandTitle(words, screenNames, id);
  const isChanged = (id: CommandId) => Object.hasOwn(keys, id);

  function keep(chosen: Record<string, string>, good: string): void {
    setRecording(null);
    setSaid({ words: good, bad: false });
    mutate({ keys: chosen }, { onError: () => setSaid({ words: t.notKept, bad: true }) });
  }

  function takenWords(id: CommandId, chord: Chord): string | null {
    const holder = holderOf(bindings, id, chord);
    return holder && t.taken(chordWords(chord, isMac), titleOf(holder));
  }

  /** Why a command cannot have these keys. */
  function refusal(id: CommandId, chord: Chord): string | null {
    const reserved = reservedWhy(chord, isMac);
    return reserved ? t.reserved[reserved](chordWords(chord, isMac)) : takenWords(id, chord);
  }

  function choose(id: CommandId, chord: Chord | null): void {
    const why = chord === null ? null : refusal(id, chord);
    if (why !== null) setSaid({ words: why, bad: true });
    else if (chord === null) keep(withChosen(keys, id, ''), t.removed(titleOf(id)));
    else {
      const isDefault = defaultKeys(id, isMac).join() === chord;
      keep(withChosen(keys, id, isDefault ? null : chord), t.changed(titleOf(id), chordWords(chord, isMac)));
    }
  }

  function reset(id: CommandId): void {
    const defaults = defaultKeys(id, isMac);
    const why = defaults.map((chord) => takenWords(id, chord)).find((one) => one !== null);
    const shown = defaults.map((chord) => chordWords(chord, isMac)).join('  ');
    if (why) setSaid({ words: why, bad: true });
    else
      keep(withChosen(keys, id, null), shown === '' ? t.removed(titleOf(id)) : t.changed(titleOf(id), shown));
  }

  return {
    recording,
    said,
    changed: COMMAND_IDS.filter(isChanged).length,
    isChanged,
    titleOf,
    record: (id) => {
      setRecording(id);
      setSaid({ words: t.recording(titleOf(id)), bad: false });
    },
    stop: () => {
      setRecording(null);
      setSaid(null);
    },
    choose,
    reset,
    resetAll: () => keep({}, t.hint),
  };
}
