import { LineText } from '../../../parts/plain-text';
import { Cell } from '../../../parts/row-grid-head';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { templateListText } from '../../../text/template-list';
import type { ListedTemplate } from './template-rows';

/** The list's columns, in the order of their cells; `template-pane.module.css` gives them their widths. */
export const TEMPLATE_COLUMNS = ['name', 'folder', 'call', 'questions', 'source'] as const;

/** One template in the list. */
export function TemplateCells({ row: { template, source } }: { readonly row: ListedTemplate }) {
  const t = useText(templateListText);
  const { calls } = useText(outcomeText);
  return (
    <>
      <Cell column="name">
        <LineText text={template.name} />
      </Cell>
      <Cell column="folder">
        <LineText text={template.folder} />
      </Cell>
      <Cell column="call">{template.call === null ? '' : calls[template.call]}</Cell>
      <Cell column="questions" end>
        {template.asks.length}
      </Cell>
      <Cell column="source">{t.sources[source]}</Cell>
    </>
  );
}
