import { BarChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';

/** Shows the calls in charts, or as the list again. */
export function ChartsButton(props: {
  readonly shape: 'list' | 'charts';
  readonly onChange: (shape: 'list' | 'charts') => void;
}) {
  const t = useText(insightText);
  const tip = useTip();
  const isOn = props.shape === 'charts';
  const turn = () => props.onChange(isOn ? 'list' : 'charts');
  useCommand('history.charts', turn);
  return (
    <Button
      size="small"
      type={isOn ? 'primary' : 'default'}
      ghost={isOn}
      icon={<BarChartOutlined aria-hidden />}
      aria-label={t.charts}
      aria-pressed={isOn}
      {...tip(isOn ? t.toList : t.chartsHint, 'history.charts')}
      onClick={turn}
      data-testid="show-charts"
    />
  );
}
