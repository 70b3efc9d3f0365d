import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { grouped } from '../../text/count';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';

/** How many calls are chosen, and that none be; nothing where none is. */
export function ChosenCount(props: { readonly calls: number; readonly onChooseNone: () => void }) {
  const t = useText(historyText);
  const words = t.chosen(grouped(props.calls));
  if (props.calls === 0) return null;
  return (
    <Button
      type="text"
      size="small"
      icon={<CloseOutlined />}
      iconPlacement="end"
      title={t.chooseNone}
      aria-label={`${words} · ${t.chooseNone}`}
      onClick={props.onChooseNone}
      data-testid="chosen-calls"
    >
      {words}
    </Button>
  );
}
