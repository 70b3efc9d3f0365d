import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { CommandMenu } from '../../../app/commands/command-menu';
import type { CommandId } from '../../../app/commands/commands';
import { useWithKeys } from '../../../app/commands/use-commands';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import { templateListText } from '../../../text/template-list';
import styles from './template-menu.module.css';

const GROUPS = [
  ['order.insert-template', 'order.template'],
  ['library.templates'],
] as const satisfies readonly (readonly CommandId[])[];

/** Templates in the form bar: fill from one, keep the draft as one, look after them. */
export function TemplateMenu() {
  const { title } = useText(templateListText);
  const { titles } = useText(commandsText);
  const withKeys = useWithKeys();
  const tip = GROUPS.flat().map((id) => withKeys(titles[id], id));
  return (
    <CommandMenu groups={GROUPS} trigger="click">
      <Button
        type="text"
        aria-haspopup="menu"
        title={tip.join('\n')}
        data-does={GROUPS.flat().join(' ')}
        data-testid="template-menu"
      >
        {title}
        <DownOutlined className={styles.arrow ?? ''} aria-hidden />
      </Button>
    </CommandMenu>
  );
}
