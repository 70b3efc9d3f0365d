import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/language';
import { suggestText } from '../text/suggest';
import { type BoxNote, SuggestFrame } from './suggest-frame';
import frame from './suggest-frame.module.css';
import { type ListKeys, type ListState, type Opened, SuggestList } from './suggest-list';
import type { Offer, SuggestSource } from './suggest-offers';

const SHUT: ListState = { shown: false, activeId: undefined };
/** Rows that PageUp and PageDown walk. */
const PAGE = 8;
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
]);

export interface BoxProps {
  readonly text: string;
  readonly invalid: boolean;
  readonly note: BoxNote | null;
  /** The control as a screen reader knows it. */
  readonly label: string;
  /** What the input has beside: its id, descriptions, data attributes, the paste that it may take. */
  readonly input: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'onKeyDown' | 'value'> &
    Readonly<Record<`data-${string}`, string>>;
  /** Alt with the arrows moves the row that the box stands in. */
  readonly inRow?: boolean;
  readonly onText: (text: string) => void;
}

/**
 * An input with suggestions: typing or ArrowDown opens them, arrows walk, Enter or Tab takes the row that is chosen, Esc
 * shuts. None is chosen until a person walks to it: any text may stay as it is typed.
 */
export function SuggestBox(
  props: BoxProps & {
    readonly source: SuggestSource;
    /** A button that opens stands there at once; else it comes with the pointer or the focus. */
    readonly plain: boolean;
    readonly onTake: (offer: Offer) => void;
  },
) {
  const { text, label, invalid, note, input, inRow = false, source } = props;
  const t = useText(suggestText);
  const id = useId();
  const list = useRef<ListKeys>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [state, setState] = useState(SHUT);
  // Who opens the list of a text that stood there looks for another one.
  const [typed, setTyped] = useState(false);

  function shut(): void {
    setOpened(null);
    setState(SHUT);
  }

  function take(offer: Offer): void {
    shut();
    setTyped(false);
    props.onTake(offer);
  }

  function change(event: ChangeEvent<HTMLInputElement>): void {
    setTyped(true);
    props.onText(event.target.value);
    if (!isComposing(event.nativeEvent)) setOpened('typing');
  }

  function keyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const done = opened && state.shown ? keyInList(event) : keyWhileShut(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function keyWhileShut({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Escape' && opened) shut();
    if (key !== 'ArrowDown' || shiftKey || (altKey && inRow)) return false;
    setOpened(altKey ? 'looking' : 'walking');
    return true;
  }

  /** True if the key ends here; Enter and Tab go on to where they lead. */
  function keyInList(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event;
    const rows = STEPS.get(key);
    if (rows !== undefined && !shiftKey && !(altKey && inRow)) {
      if (altKey) shut();
      else list.current?.move(rows);
      return true;
    }
    if (key === 'Escape') {
      shut();
      return true;
    }
    if (altKey || (key !== 'Enter' && key !== 'Tab')) return false;
    const chosen = list.current?.chosen() ?? null;
    if (chosen === 'later') return key === 'Enter';
    if (chosen === null) shut();
    else take(chosen);
    if (chosen !== null && key === 'Enter') event.preventDefault();
    return false;
  }

  return (
    <SuggestFrame
      id={id}
      invalid={invalid}
      note={note}
      opens="list"
      plain={props.plain}
      buttonLabel={t.open(label)}
      expanded={state.shown}
      onButton={() => (opened && state.shown ? shut() : setOpened('looking'))}
      popup={
        opened && (
          <SuggestList
            ref={list}
            key={opened === 'typing' ? 'typing' : 'asked'}
            id={id}
            label={label}
            source={source}
            text={typed ? text : ''}
            current={text}
            opened={opened}
            onTake={take}
            onState={setState}
          />
        )
      }
    >
      <input
        {...input}
        className={frame.input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={state.shown}
        aria-controls={state.shown ? `${id}-list` : undefined}
        aria-activedescendant={state.activeId}
        aria-describedby={`${input['aria-describedby'] ?? ''} ${id}-note`.trim()}
        aria-invalid={invalid}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={change}
        onKeyDown={keyDown}
        onCompositionEnd={() => setOpened('typing')}
        onBlur={(event) => {
          shut();
          setTyped(false);
          input.onBlur?.(event);
        }}
      />
    </SuggestFrame>
  );
}

function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
