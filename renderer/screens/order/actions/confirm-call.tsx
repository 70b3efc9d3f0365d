import { ENDPOINTS } from '../../../../shared/contract/endpoints';
import { sentParts } from '../../../../shared/draft/body';
import { draftProblems } from '../../../../shared/draft/check';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { ConnectionMark } from '../../../parts/connection-mark';
import { shortened } from '../../../parts/copyable-id';
import { PlainText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderConfirmText } from '../../../text/order-confirm';
import { orderProblemsText } from '../../../text/order-problems';
import { outcomeText } from '../../../text/outcome';
import { whenText } from '../../../text/when';
import { actorOf, identityOf } from '../state/identity';
import type { Question } from '../state/sending';
import { CloseHint } from './close-hint';
import styles from './confirm-call.module.css';

/** Names the order, the connection and who acts before a call leaves that cannot be taken back. */
export function ConfirmCall(props: {
  readonly question: Question;
  /** The form holds something that no server accepted as it stands. */
  readonly unsaved: boolean;
  readonly onConfirm: (typedName: string | null) => void;
  readonly onCancel: () => void;
}) {
  const { intent, unknownBefore, acceptedAt, createdAt, ended, repeats } = props.question;
  const { call, connection, draft, request } = intent;
  const t = useText(orderConfirmText);
  const { draft: words } = useText(orderProblemsText);
  const { marks } = useText(outcomeText);
  const missesTask = draftProblems(draft, call).some(({ kind }) => kind === 'no-task-on-send');
  const { oId, taskId, mapId, customerGuid } = identityOf(draft);
  const actor = actorOf(connection, t.token);
  const creates = draft.mode === 'create';
  const production = connection.kind === 'production';
  const leftOut = ENDPOINTS[call].body === 'ids' && props.unsaved ? sentParts(draft) : 0;
  const status = call === 'failedClose' ? draft.objectiveStatus : null;
  const lines = [
    [t.connection, <ConnectionMark key="c" kind={connection.kind} name={connection.name} />],
    [t.actingAs, <PlainText key="a" text={actor} mono />],
    [t.address, <PlainText key="u" text={request.address} mono />],
    ...(creates
      ? ([
          [t.creates, <PlainText key="o" text={`mapId ${mapId}\ncustomerGuid ${customerGuid}`} mono />],
        ] as const)
      : ([[t.order, <PlainText key="o" text={`oId ${oId}\ntaskId ${taskId}`} mono />]] as const)),
    ...(status
      ? ([
          [
            t.status,
            <PlainText
              key="s"
              text={{ text: status.text || t.statusDefault, empty: '""', null: 'null' }[status.type]}
              mono
            />,
          ],
        ] as const)
      : []),
  ] as const;

  return (
    <ConfirmDialog
      open
      title={t.title[call]}
      confirmLabel={
        createdAt !== null
          ? t.another
          : t.button(
              call,
              creates ? t.newOrder : shortened(oId),
              unknownBefore?.call === call || acceptedAt !== null || repeats !== null,
            )
      }
      typedWord={production ? connection.name : undefined}
      danger={
        call === 'close' ||
        call === 'failedClose' ||
        production ||
        unknownBefore !== null ||
        acceptedAt !== null ||
        createdAt !== null ||
        ended !== null ||
        repeats?.outcome === 'accepted' ||
        repeats?.outcome === 'unknown'
      }
      wide
      onConfirm={(typed) => props.onConfirm(production ? typed : null)}
      onCancel={props.onCancel}
    >
      {unknownBefore && (
        <p className={styles.unknown} role="alert">
          {(unknownBefore.outcome === null ? t.onItsWay : t.unknownBefore)(
            whenText(unknownBefore.startedAt),
            unknownBefore.call,
            creates,
          )}
        </p>
      )}
      {ended !== null && (
        <p className={styles.unknown} role="alert">
          {t.endedBefore(whenText(ended.at), ended.call)}
        </p>
      )}
      {createdAt !== null && (
        <p className={styles.unknown} role="alert">
          {t.createdBefore(whenText(createdAt))}
        </p>
      )}
      {acceptedAt !== null && createdAt === null && (
        <p className={styles.unknown} role="alert">
          {t.acceptedBefore(whenText(acceptedAt), call, creates)}
        </p>
      )}
      {repeats !== null &&
        repeats.outcome !== 'accepted' &&
        unknownBefore?.startedAt !== repeats.startedAt && (
          <p className={styles.elsewhere}>{t.repeats(whenText(repeats.startedAt), marks[repeats.outcome])}</p>
        )}
      {repeats?.outcome === 'accepted' && acceptedAt === null && (
        <p className={styles.unknown} role="alert">
          {t.acceptedBefore(whenText(repeats.startedAt), call, creates)}
        </p>
      )}
      {missesTask && <p className={styles.elsewhere}>operateTaskGuid {words['no-task-on-send']({})}</p>}
      {call === 'close' && <CloseHint connectionId={connection.id} oId={oId} />}
      {leftOut > 0 && <p className={styles.elsewhere}>{t.leftOut(leftOut)}</p>}
      <p>
        {creates && t.createsFollows}
        {t.follows[call]}
      </p>
      <dl className={styles.lines}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  );
}
