import type { Connection } from '../../../../shared/contract/connection';
import type { Place } from '../../../../shared/json';
import { isServiceRoot } from '../../../../shared/paste/target';
import type {
  Filling,
  IdFlaw,
  LeftOut,
  LeftOutKind,
  PasteNote,
  Target,
  Understood,
} from '../../../../shared/paste/understood';
import { useText } from '../../../text/language';
import { orderPasteText } from '../../../text/order-paste';
import { bodyProblemWords, orderProblemsText } from '../../../text/order-problems';
import { pasteText } from '../../../text/paste';
import styles from './paste-dialog.module.css';

/** Left out as a matter of course: the chosen connection says these. Everything else is worth a second look. */
const EXPECTED: ReadonlySet<LeftOutKind> = new Set(['header', 'identity-header', 'address-query']);

const SEVERITIES = ['error', 'warning', 'note'] as const;

interface Line {
  readonly severity: (typeof SEVERITIES)[number];
  readonly words: string;
  readonly place?: Place | null;
}

/** What a pasted text is, where it would go, and all that was mended, passed over or left out: what matters most first. */
export function UnderstoodWords(props: {
  readonly understood: Understood;
  /** The connection that a call would go through. */
  readonly connection: Connection | undefined;
}) {
  const { understood } = props;
  const t = useText(pasteText);
  const more = useText(orderPasteText);
  const problems = useText(orderProblemsText);
  const lines = useLines(understood, props.connection);
  const inOrder = SEVERITIES.flatMap((severity) => lines.filter((line) => line.severity === severity));
  return (
    <div className={styles.understood} role="status" data-testid="understood">
      {'filling' in understood || 'draft' in understood || understood.kind === 'guid' ? (
        <p className={styles.kind}>
          <strong>
            {understood.kind === 'request' ? t.forms[understood.form] : t.kinds[understood.kind]}
          </strong>
          {'filling' in understood &&
            understood.filling.kind === 'draft' &&
            understood.filling.calls.length > 0 && <span>{t.calls(understood.filling.calls)}</span>}
        </p>
      ) : null}
      {inOrder.map(({ severity, words, place }) => (
        <p key={words} className={styles[severity]}>
          {place ? more.withPlace(words, problems.at(String(place.line), String(place.column))) : words}
        </p>
      ))}
    </div>
  );
}

function useLines(understood: Understood, connection: Connection | undefined): readonly Line[] {
  const t = useText(pasteText);
  const problems = useText(orderProblemsText);

  function ofFilling(filling: Filling): readonly Line[] {
    switch (filling.kind) {
      case 'draft':
        return [
          ...(filling.unknown.length === 0
            ? []
            : [{ severity: 'warning', words: t.unknownFields(filling.unknown.join(', ')) } as const]),
          ...(filling.changed.length === 0
            ? []
            : [
                {
                  severity: 'warning',
                  words: t.changed(filling.changed.map((path) => path.join('.')).join(', ')),
                } as const,
              ]),
        ];
      case 'no-body':
        return [{ severity: 'error', words: t.noBody[filling.why], place: filling.place }];
      case 'bad-body': {
        const { problem, odd, ids } = filling;
        const words = odd === null ? bodyProblemWords(problems, problem) : t.odd[odd];
        return [
          { severity: 'error', words, place: problem.place },
          ...(ids === null ? [] : [{ severity: 'warning', words: t.onlyIds } as const]),
        ];
      }
    }
  }

  function ofTarget({ address, serviceRoot }: Target): readonly Line[] {
    if (address === null) return [];
    if (connection && serviceRoot !== null && isServiceRoot(serviceRoot, connection.serviceRoot))
      return [{ severity: 'note', words: t.address.same }];
    if (address.startsWith('//')) return [{ severity: 'warning', words: t.address.unsure(address) }];
    return [{ severity: 'warning', words: t.address.other(address, connection?.name ?? '') }];
  }

  const ofNotes = (notes: readonly PasteNote[]): readonly Line[] =>
    notes.map(({ kind, place, text }) => ({ severity: 'note', words: t.notes[kind](text), place }));
  const ofFlaws = (flaws: readonly IdFlaw[]): readonly Line[] =>
    flaws.map((flaw) => ({ severity: flaw === 'not-guid' ? 'warning' : 'note', words: t.flaws[flaw] }));
  const ofLeftOut = (all: readonly LeftOut[]): readonly Line[] =>
    [...new Set(all.map(({ kind }) => kind))].map((kind) => ({
      severity: EXPECTED.has(kind) ? 'note' : 'warning',
      words: t.leftOut[kind](
        all
          .filter((one) => one.kind === kind && one.name !== '')
          .map(({ name }) => name)
          .join(', '),
      ),
    }));

  switch (understood.kind) {
    case 'body':
      return [
        ...ofFilling(understood.filling),
        ...ofLeftOut(understood.leftOut),
        ...ofNotes(understood.notes),
      ];
    case 'request':
      return [
        ...ofFilling(understood.filling),
        ...ofTarget(understood.target),
        ...ofLeftOut(understood.leftOut),
        ...ofNotes(understood.notes),
        ...(understood.ignored.length === 0
          ? []
          : [{ severity: 'note', words: t.ignored(understood.ignored.filter(Boolean).join(', ')) } as const]),
      ];
    case 'answer':
    case 'guid':
      return ofFlaws(understood.flaws);
    case 'ids':
      return [
        ...(understood.more === 0 ? [] : [{ severity: 'warning', words: t.more(understood.more) } as const]),
        ...ofFlaws(understood.flaws),
      ];
    case 'unclosed-quote':
      return [{ severity: 'error', words: t.unclosedQuote, place: understood.place }];
    case 'too-large':
      return [{ severity: 'error', words: t.tooLarge(understood.limit.toLocaleString('en-US')) }];
    case 'unknown':
      return [
        { severity: 'error', words: t.looks[understood.looks] },
        { severity: 'note', words: t.possible },
      ];
  }
}
