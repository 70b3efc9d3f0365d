import {
  CheckCircleFilled,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
  QuestionCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { RowState } from '../../../../shared/bulk/row-machine';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './row-state-mark.module.css';

const ICONS: Readonly<Record<RowState, ComponentType>> = {
  invalid: WarningFilled,
  ready: ClockCircleOutlined,
  'in-flight': LoadingOutlined,
  accepted: CheckCircleFilled,
  refused: CloseCircleFilled,
  unknown: QuestionCircleFilled,
  skipped: MinusCircleOutlined,
  'confirmed-done': CheckCircleOutlined,
};

/** Where a row stands, at a glance: a shape, a colour and a word. */
export function RowStateMark({ state, label }: { readonly state: RowState; readonly label?: string }) {
  const t = useText(runsText);
  const Icon = ICONS[state];
  return (
    <span className={styles.mark} data-state={state}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {label ?? t.rowStates[state]}
    </span>
  );
}
