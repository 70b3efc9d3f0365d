import { Button } from 'antd';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './connections-screen.module.css';

/** No connection is open: says what one is for, and how to come by one. */
export function NothingOpen({ empty, onNew }: { readonly empty: boolean; readonly onNew: () => void }) {
  const t = useText(connectionsText);
  const words = empty ? t.empty : t.choose;
  return (
    <div className={styles.nothing}>
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <Button type={empty ? 'primary' : 'default'} onClick={onNew}>
        {t.create}
      </Button>
    </div>
  );
}
