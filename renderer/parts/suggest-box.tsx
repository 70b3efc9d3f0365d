import { useQueryClient } from '@tanstack/react-query';
import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  useId,
  useInsertionEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/language';
import { suggestText } from '../text/suggest';
import { type BoxNote, SuggestFrame } from './suggest-frame';
import frame from './suggest-frame.module.css';
import { type ListKeys, type ListState, type Opened, SuggestList } from './suggest-list';
import { firstOffer, type Offer, type SuggestSource } from './suggest-offers';

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
 * An input with suggestions: typing or ArrowDown opens them, arrows walk, Enter or Tab takes the row that is chosen: the
 * first one, unless what is typed is itself a code. Esc, or the row for it, keeps any text as it is typed.
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
  const takeLater = useTakeLater(props);
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
    if (isComposing(event.nativeEvent)) return;
    if (event.ctrlKey || event.metaKey) {
      if (opened && isCommand(event)) shut();
      return;
    }
    const ends = event.key === 'Enter' || event.key === 'Tab';
    const inList = opened && (state.shown || (ends && list.current?.chosen() === 'later'));
    if (!(inList ? keyInList(event) : keyWhileShut(event))) return;
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
    const isEnter = key === 'Enter';
    const form = event.target instanceof HTMLInputElement ? event.target.form : null;
    const chosen = list.current?.chosen() ?? null;
    if (chosen === 'later' && opened === 'walking') return key === 'Enter';
    if (chosen === null || chosen === 'later') shut();
    else take(chosen);
    if (chosen === 'later') void takeLater(text).then((taken) => taken || !isEnter || form?.requestSubmit());
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
            onKeep={shut}
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

/**
 * Takes the first match of a text that was typed faster than its rows came, unless another stands there by then; says
 * whether there was one. What Enter would have done then is done later, too.
 */
function useTakeLater(props: {
  readonly text: string;
  readonly source: SuggestSource;
  readonly onTake: (offer: Offer) => void;
}): (typed: string) => Promise<boolean> {
  const client = useQueryClient();
  const latest = useRef(props);
  useInsertionEffect(() => {
    latest.current = props;
  });
  return async (typed) => {
    const offer = await firstOffer(client, props.source, typed);
    const { text, onTake } = latest.current;
    const takes = offer !== null && offer.code !== typed && text === typed;
    if (takes) onTake(offer);
    return takes;
  };
}

/** Keys that edit the text with Ctrl held: the list goes on with what they leave. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/** A key that does something elsewhere (a save, a send): what follows is not looked at through an open list. */
function isCommand({ key, altKey }: KeyboardEvent): boolean {
  return !altKey && (key === 'Enter' || (key.length === 1 && !EDITING.has(key.toLowerCase())));
}

function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
