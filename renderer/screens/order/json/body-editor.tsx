import { lazy, Suspense, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Call } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import { draftWithBody } from '../../../../shared/draft/merge-body';
import { chordWords } from '../../../app/commands/chord-words';
import { isMac } from '../../../app/platform';
import { useLanguage, useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { bodyProblemWords, orderProblemsText } from '../../../text/order-problems';
import { orderSendingText } from '../../../text/order-sending';
import type { OrderAction } from '../state/order-action';
import { useOrderDispatch } from '../state/order-context';
import type { Written } from '../state/order-state';
import type { ProblemsByCall } from '../state/use-problems';
import styles from './body-editor.module.css';
import { bodyMarks } from './body-marks';
import { BodyStatus } from './body-status';
import type { EditorHandle, EditorPlace } from './code-editor';

// Loaded when somebody looks at JSON for the first time.
const CodeEditor = lazy(async () => ({ default: (await import('./code-editor')).CodeEditor }));

/** The body of the call in focus as text: what is typed changes the draft at once, and what changes the draft is seen here. */
export function BodyEditor(props: {
  readonly tab: string;
  readonly written: Written;
  /** The call whose request is shown. */
  readonly call: Call;
  readonly problems: ProblemsByCall;
  readonly places: Map<string, EditorPlace>;
  readonly editor: React.RefObject<EditorHandle | null>;
}) {
  const { written, editor } = props;
  const { draft, typed } = written;
  const t = useText(orderJsonText);
  const words = useText(orderProblemsText);
  const { calls } = useText(orderSendingText);
  const language = useLanguage();
  const dispatch = useOrderDispatch();

  const call = typed?.call ?? props.call;
  const text = useMemo(() => typed?.text ?? bodyText(draft, call), [typed, draft, call]);
  const read = useMemo(() => draftWithBody(draft, text, call), [draft, text, call]);
  const problems = props.problems[call];
  const marks = useMemo(
    () => bodyMarks(read, read.ok ? '' : bodyProblemWords(words, read.problem), text, draft, problems),
    [read, words, text, draft, problems],
  );

  // At once: the next letter must find its text in the draft.
  const now = (action: OrderAction) => flushSync(() => dispatch(action));
  return (
    <div className={styles.editor} data-testid="body-editor">
      <Suspense fallback={<p className={styles.opening}>{t.opening}</p>}>
        <CodeEditor
          key={language}
          id={`order-json-${props.tab}`}
          label={t.editor}
          phrases={t.phrases}
          text={text}
          marks={marks}
          places={props.places}
          handle={editor}
          doings={{
            type: (its, step) => now({ kind: 'type-body', call, text: its, step }),
            undo: () => now({ kind: 'undo' }),
            redo: () => now({ kind: 'redo' }),
            left: () => dispatch({ kind: 'tidy-body' }),
          }}
        />
      </Suspense>
      <BodyStatus
        call={calls[call]}
        mark={marks.find(({ severity }) => severity === 'error') ?? marks[0]}
        changed={typed !== null && read.ok ? read.changed.map((path) => path.join('.')) : []}
        wrong={typed?.problem != null}
        indentKeys={chordWords('Mod+]', isMac)}
        onGo={(offset) => editor.current?.goTo(offset)}
        onDrop={() => {
          now({ kind: 'drop-body' });
          editor.current?.focus();
        }}
      />
    </div>
  );
}
