import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import styles from './no-rows.module.css';

/** No row under the filters. Where the last one has just left them, the focus goes on to what shows the others. */
export function NoRows({ onClear }: { readonly onClear: () => void }) {
  const t = useText(runCheckText);
  const clear = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) clear.current?.focus();
  }, []);
  return (
    <div className={styles.none} data-testid="no-rows">
      <p>{t.noneFound}</p>
      <Button ref={clear} onClick={onClear}>
        {t.clear}
      </Button>
    </div>
  );
}
