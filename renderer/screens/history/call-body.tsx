import { type ReactNode, useId } from 'react';
import type { CallDetail } from '../../../shared/desk.calls';
import { OutcomeSentence } from '../../parts/outcome-sentence';
import { PlainText } from '../../parts/plain-text';
import { RequestView } from '../../parts/request-view';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { wholeCallText } from '../../text/whole-call';
import { AnswerView } from './answer-view';
import { requestBytes } from './body-bytes';
import { BytesNote } from './bytes-note';
import { CallActions } from './call-actions';
import styles from './call-body.module.css';
import { CallFacts } from './call-facts';
import { CallRule } from './call-rule';
import { CallsAround } from './calls-around';
import { TimingBar } from './timing-bar';

/** A call's record from top to bottom: outcome, what can be done, request, answer, times, who and where. */
export function CallBody(props: {
  readonly call: CallDetail;
  /** What can be done with a call of another desk; without: it is one of this desk, with others around it. */
  readonly actions?: ReactNode;
}) {
  const { call } = props;
  const t = useText(historyText);
  const words = useText(partsText);
  const whole = useText(wholeCallText);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <div className={styles.body} tabIndex={0}>
      <OutcomeSentence call={call} />
      <CallRule call={call} />
      {call.message !== null && call.message !== '' && (
        <Part title={t.serverMessage}>
          <blockquote className={styles.message} data-testid="server-message">
            <PlainText text={call.message} clamp={600} />
          </blockquote>
        </Part>
      )}
      {props.actions ?? <CallActions call={call} />}
      <Part title={call.outcome === 'not-sent' ? t.requestNotSent : t.request}>
        <RequestView
          method={call.method}
          address={call.address}
          headers={call.requestHeaders}
          body={call.requestBody}
        />
        {call.mayHaveSent && <BytesNote of={requestBytes(call)} />}
      </Part>
      <Part title={t.answer}>
        <AnswerView call={call} />
      </Part>
      {call.notes.length > 0 && (
        <Part title={t.notes}>
          <ul className={styles.notes}>
            {call.notes.map((note) => (
              <li key={note}>{words.notes[note]}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t.timing}>
        <TimingBar call={call} />
      </Part>
      {props.actions === undefined && (
        <Part title={whole.around}>
          <CallsAround call={call} />
        </Part>
      )}
      <Part title={t.about}>
        <CallFacts call={call} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
