import { type ReactNode, useId } from 'react';
import styles from './settings-screen.module.css';

interface SettingsGroupProps {
  readonly title: string;
  readonly testId: string;
  readonly children: ReactNode;
}

/** One group: its title at the left, its settings at the right. */
export function SettingsGroup({ title, testId, children }: SettingsGroupProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id} data-testid={`settings-${testId}`}>
      <h3 id={id}>{title}</h3>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
