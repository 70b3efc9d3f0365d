import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './check.module.css';

/** What is waited for, and after 5 seconds how long; a connection's own time-out ends it. */
export function CheckRunning() {
  const t = useText(connectionsText);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className={styles.running} role="status">
      {seconds >= 1 ? <Spin size="small" /> : null}
      {seconds >= 5 ? t.check.runningSince(seconds) : t.check.running}
    </p>
  );
}
