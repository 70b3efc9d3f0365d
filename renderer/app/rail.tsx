import {
  ApiOutlined,
  BookOutlined,
  ExperimentOutlined,
  FormOutlined,
  HistoryOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { type ComponentType, useRef } from 'react';
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

  const moveFocus = (from: number, by: number) => {
    const buttons = rail.current?.querySelectorAll('button');
    buttons?.item((from + by + buttons.length) % buttons.length).focus();
  };

  return (
    <nav ref={rail} className={styles.rail} aria-label={t.navigation} data-testid="rail">
      {SCREENS.map((name, index) => {
        const Icon = ICONS[name];
        return (
          <button
            key={name}
            type="button"
            className={styles.item}
            data-screen={name}
            {...tip(t.screenNames[name], `go.${name}`)}
            aria-current={name === screen ? 'page' : undefined}
            onClick={() => go(name)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') moveFocus(index, 1);
              if (event.key === 'ArrowUp') moveFocus(index, -1);
            }}
          >
            <Icon aria-hidden />
            <span>{t.screens[name]}</span>
          </button>
        );
      })}
    </nav>
  );
}
