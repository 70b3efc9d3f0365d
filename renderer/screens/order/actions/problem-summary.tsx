import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import type { ListedProblem } from '../state/problem-list';
import { blocks, type ShownProblem } from '../state/use-problems';
import styles from './problem-summary.module.css';

/** How much is wrong, and the first of it in words; the whole list opens above, over the form. */
export function ProblemSummary(props: {
  readonly problems: readonly ListedProblem[];
  readonly onJump: (problem: ShownProblem) => void;
}) {
  const { problems, onJump } = props;
  const t = useText(orderSendingText);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLFieldSetElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const errors = problems.filter(blocks);
  const loud = errors.filter((problem) => !problem.quiet);
  const first = loud[0] ?? errors[0] ?? problems[0];

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener('pointerdown', outside);
    return () => window.removeEventListener('pointerdown', outside);
  }, [open]);

  if (!first) return <span className={styles.fine}>{t.noProblems}</span>;

  function keyDown(event: KeyboardEvent): void {
    if (!open) return;
    const links = [...(root.current?.querySelectorAll<HTMLElement>('[data-problem]') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    if (event.key === 'Escape') {
      setOpen(false);
      toggle.current?.focus();
    } else if (event.key === 'ArrowDown') links[(at + 1) % links.length]?.focus();
    else if (event.key === 'ArrowUp') links.at(at <= 0 ? -1 : at - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function jump(problem: ShownProblem): void {
    setOpen(false);
    onJump(problem);
  }

  const quietNames = errors.map((problem) => problem.name);
  const allMissing =
    loud.length === 0 && errors.length > 0 && errors.every((problem) => problem.problem.kind === 'missing');
  return (
    <fieldset ref={root} className={styles.summary} aria-label={t.problemList} onKeyDown={keyDown}>
      <button
        ref={toggle}
        type="button"
        className={styles.count}
        data-severity={loud.length > 0 ? 'error' : errors.length > 0 ? 'quiet' : 'warning'}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {t.problems(errors.length, problems.length - errors.length)} <span aria-hidden="true">▸</span>
      </button>
      <button type="button" className={styles.first} onClick={() => jump(first)}>
        {allMissing ? t.stillMissing(quietNames) : <Words problem={first} />}
      </button>
      <ul
        id={listId}
        className={styles.list}
        data-testid="problem-list"
        aria-label={t.problemList}
        hidden={!open}
      >
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.problem.kind}`}>
            <button
              type="button"
              className={styles.problem}
              data-problem
              data-severity={problem.severity}
              onClick={() => jump(problem)}
            >
              <Words problem={problem} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Words({ problem }: { readonly problem: ListedProblem }) {
  const t = useText(orderSendingText);
  const isField = problem.place !== 'mode';
  return (
    <>
      {isField && <code>{problem.name}</code>}
      <span>{problem.text}</span>
      {problem.keeps.length > 0 && (
        <em className={styles.keeps}>{t.keeps(problem.keeps.map((call) => t.calls[call]))}</em>
      )}
    </>
  );
}
