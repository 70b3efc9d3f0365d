import { DiffOutlined } from '@ant-design/icons';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import { compareCallsText } from '../../../text/compare-calls';
import { useText } from '../../../text/language';

/** Compares the two calls that are chosen; or looks for another one beside the opened one. */
export function CompareButton(props: {
  readonly chosen: readonly number[];
  readonly opened: number | null;
  readonly onCompare: (one: number, other: number) => void;
  readonly onPick: (one: number) => void;
}) {
  const { chosen, opened, onCompare, onPick } = props;
  const t = useText(compareCallsText);
  const tip = useTip();
  const [first, second, third] = chosen;
  const isTwo = first !== undefined && second !== undefined && third === undefined;
  const off = isTwo || (first === undefined && opened !== null) ? null : t.needsTwo;
  const begin = () => {
    if (isTwo) onCompare(first, second);
    else if (opened !== null) onPick(opened);
  };
  useCommand('history.compare', begin, off);
  return (
    <QuietButton
      size="small"
      off={off !== null}
      icon={<DiffOutlined aria-hidden />}
      aria-label={isTwo ? t.compareTwo : t.compare}
      {...tip(off ?? (isTwo ? t.compareTwo : t.compareOpened), 'history.compare')}
      onClick={begin}
      data-testid="compare-chosen"
    />
  );
}
