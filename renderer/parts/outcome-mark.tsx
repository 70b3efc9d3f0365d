import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  LockFilled,
  MinusCircleOutlined,
  QuestionCircleFilled,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Outcome } from '../../shared/contract/outcome';
import { useText } from '../text/language';
import { outcomeText } from '../text/outcome';
import styles from './outcome-mark.module.css';

const ICONS: Readonly<Record<Outcome, ComponentType>> = {
  accepted: CheckCircleFilled,
  refused: CloseCircleFilled,
  unauthorized: LockFilled,
  throttled: ClockCircleOutlined,
  'not-sent': MinusCircleOutlined,
  unknown: QuestionCircleFilled,
};

/** An outcome at a glance: a shape, a colour and a word. Null: the call is on its way. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome | null }) {
  const t = useText(outcomeText);
  const Icon = outcome === null ? LoadingOutlined : ICONS[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome ?? 'in-flight'}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {outcome === null ? t.inFlight : t.marks[outcome]}
    </span>
  );
}
