import {
  ApiOutlined,
  BookOutlined,
  ExperimentOutlined,
  FormOutlined,
  HistoryOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useRef } from 'react';
import { runsStandingQuery } from '../queries/runs';
import { grouped } from '../text/count';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { useTip } from './commands/use-commands';
import { SCREENS, type Screen, useNavigation } from './navigation';
import styles from './rail.module.css';

const ICONS: Readonly<Record<Screen, ComponentType>> = {
  order: FormOutlined,
  bulk: TableOutlined,
  history: HistoryOutlined,
  practice: ExperimentOutlined,
  library: BookOutlined,
  connections: ApiOutlined,
  settings: SettingOutlined,
};

/** The narrow rail: one icon and a short word a screen; arrows move along it. */
export function Rail() {
  const t = useText(shellText);
  const { screen, go } = useNavigation();
  const tip = useTip();
  const rail = useRef<HTMLElement>(null);
  const { data: runs } = useQuery(runsStandingQuery);
  const standing = runs?.running ? 'running' : runs?.paused ? 'paused' : null;

  const moveFocus = (from: number, by: number) => {
    const buttons = rail.current?.querySelectorAll('button');
    buttons?.item((from + by + buttons.length) % buttons.length).focus();
  };

  return (
    <nav ref={rail} className={styles.rail} aria-label={t.navigation} data-testid="rail">
      {SCREENS.map((name, index) => {
        const Icon = ICONS[name];
        const mark = name === 'bulk' && runs && standing ? t.runs[standing](grouped(runs[standing])) : '';
        return (
          <button
            key={name}
            type="button"
            className={styles.item}
            data-screen={name}
            {...tip(mark === '' ? t.screenNames[name] : `${t.screenNames[name]}: ${mark}`, `go.${name}`)}
            aria-current={name === screen ? 'page' : undefined}
            onClick={() => go(name)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') moveFocus(index, 1);
              if (event.key === 'ArrowUp') moveFocus(index, -1);
            }}
          >
            <Icon aria-hidden />
            <span>{t.screens[name]}</span>
            {mark !== '' && (
              <span className={styles.mark} data-runs={standing} data-testid="runs-mark">
                <span className="visually-hidden">{mark}</span>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
