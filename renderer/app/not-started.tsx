import { shellText } from '../text/shell';
import { Failure } from './failure';

/** Stands there when the settings, and with them the language, could not be read: in the language of the browser engine. */
export function NotStarted() {
  const language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US';
  const t = shellText[language];
  return (
    <Failure title={t.notStarted} meaning={t.notStartedMeaning}>
      <button type="button" onClick={() => location.reload()}>
        {t.openAgain}
      </button>
    </Failure>
  );
}
